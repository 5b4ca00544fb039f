using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>The stochastic model of a case, with its parameters.</summary>
public sealed class StochasticModel
{
    /// <summary>The edition of the equations: raised whenever a change of code changes the results of runs.</summary>
    public const int Edition = 1;

    private readonly Dictionary<LeverId, LeverMapping> levers;
    private readonly Dictionary<FactorId, FactorMapping> factors;

    private readonly IReadOnlyDictionary<string, double> instead;
    private readonly bool added;

    private StochasticModel(Case @case, ModelCard card, IReadOnlyDictionary<string, double> instead, bool added)
    {
        (Case, Card, this.instead, this.added) = (@case, card, instead, added);
        Parameters = Parameters.Of(card, instead, reference: !added);
        Sides = new(@case, card);
        MaxMediators = Math.Min(ReferenceConstants.MaxMediators, card.Mediators.Count + card.Joining.Count);
        levers = card.Levers.ToDictionary(mapping => mapping.Lever);
        factors = card.Factors.ToDictionary(mapping => mapping.Factor);
        Version = $"{@case.Id} {Edition}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())))[..8]}";
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The model card of the case.</summary>
    public ModelCard Card { get; }

    /// <summary>The parameters.</summary>
    public Parameters Parameters { get; }

    /// <summary>The number of mediators at which no further one joins by chance.</summary>
    public int MaxMediators { get; }

    /// <summary>The actors on each side.</summary>
    public Sides Sides { get; }

    /// <summary>
    /// The version: the case, the edition of the equations, and a digest of parameters, roles and mappings. Runs are reproducible only with the same
    /// version.
    /// </summary>
    public string Version { get; }

    /// <summary>The model of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="instead">Values of parameters that replace those of the case, by symbol. Default <c>null</c>.</param>
    /// <param name="added">
    /// True for the model with the steps added to the reference model; false for the reference model with its own values. Default true.
    /// </param>
    /// <exception cref="ArgumentException">The case has no model, or a parameter is unknown or outside its range.</exception>
    public static StochasticModel Of(Case @case, IReadOnlyDictionary<string, double>? instead = null, bool added = true)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var card = @case.Model ?? throw new ArgumentException(
            $"The case '{@case.Id}' has no model. Allowed: a case with a file model.yaml.", nameof(@case));
        return new(@case, card, instead ?? new Dictionary<string, double>(StringComparer.Ordinal), added);
    }

    /// <summary>The same model with other values for some parameters, by symbol.</summary>
    /// <exception cref="ArgumentException">A parameter is unknown or outside its range.</exception>
    public StochasticModel With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var both = new Dictionary<string, double>(instead, StringComparer.Ordinal);
        foreach (var (id, value) in values)
        {
            both[id] = value;
        }

        return new(Case, Card, both, added);
    }

    /// <summary>The mapping of a lever; <c>null</c> when the card has none.</summary>
    public LeverMapping? Find(LeverId lever) => levers.GetValueOrDefault(lever);

    /// <summary>The mapping of a factor; <c>null</c> when the card has none.</summary>
    public FactorMapping? Find(FactorId factor) => factors.GetValueOrDefault(factor);

    private string Canonical() => string.Join('\n',
    [
        $"{Card.Opens:O} {Card.FirstRound:O} {Card.Claimant} {Card.Addressee} {string.Join(' ', Card.Spoilers)} {Card.Mediators.Count} {Card.Track}",
        Parameters.ToString(),
        .. Card.Levers.Select(
            lever => FormattableString.Invariant(
                $"{lever.Lever} {lever.Load} {Text(lever.Moves)} {string.Join(';', lever.Readings.Select(reading => Text(reading.Moves)))}")),
        .. Card.Factors.Select(factor => $"{factor.Factor} {Text(factor.Moves)}"),
    ]);

    private static string Text(ValueList<Movement> moves) =>
        string.Join(',', moves.Select(move => FormattableString.Invariant($"{move.Variable}:{move.By}")));
}
