using System.Diagnostics;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>The terms of a day of an input in words; the term of levers and factors is split by variable.</summary>
internal sealed class Naming(RunInput input, int at)
{
    private readonly StochasticModel model = input.Model;

    public string Claimant { get; } = NameOf(input.Model.Case, input.Model.Card.Claimant);

    public string Addressee { get; } = NameOf(input.Model.Case, input.Model.Card.Addressee);

    /// <summary>The name of an actor; its id when the case does not list it.</summary>
    public static string NameOf(Case @case, ActorId actor) => @case.Actors.FirstOrDefault(known => known.Id == actor)?.Name ?? actor.Value;

    /// <summary>The terms of a formula in words, without those that are zero.</summary>
    public IReadOnlyList<NamedTerm> Of(IEnumerable<Term> terms, Formula formula) => Of(terms, Loadings.Of(formula, model.Parameters));

    /// <summary>The terms in words of a formula that one variable enters with loading 1, without those that are zero.</summary>
    public IReadOnlyList<NamedTerm> Of(IEnumerable<Term> terms, ModelVariable variable) => Of(terms, [new(variable, 1)]);

    /// <summary>A term in words.</summary>
    public NamedTerm Named(TermKind kind, double value) => new(kind, Words(kind), value);

    private List<NamedTerm> Of(IEnumerable<Term> terms, IReadOnlyList<Loading> loadings) =>
        [.. terms.SelectMany(term => term.Kind == TermKind.Levers ? loadings.Select(Named) : [Named(term.Kind, term.Value)]).Where(
            term => term.Value != 0)];

    private NamedTerm Named(Loading loading)
    {
        var state = input.States[at];
        ValueList<LeverId> levers = [.. state.Levers.Select(lever => lever.Lever).Where(lever => model.Find(lever) is { } mapping
            && mapping.Moves.Concat(mapping.Readings.SelectMany(reading => reading.Moves)).Any(move => move.Variable == loading.Variable))];
        ValueList<FactorId> factors =
        [
            .. state.Factors.Select(factor => factor.Factor)
                .Where(factor => model.Find(factor)?.Moves.Any(move => move.Variable == loading.Variable) == true).Distinct(),
        ];
        string[] names =
        [
            .. levers.Select(lever => model.Case.Levers.FirstOrDefault(known => known.Id == lever)?.Name ?? lever.Value),
            .. factors.Select(factor => $"factor {factor}"),
        ];
        var variable = Words(loading.Variable);
        return new(
            TermKind.Levers, names.Length == 0 ? variable : $"{variable} ({string.Join(", ", names)})",
            loading.By * input.Values[at][loading.Variable], levers, factors);
    }

    /// <summary>A variable in words: its name in files with spaces.</summary>
    private static string Words(ModelVariable variable) =>
        string.Concat(
            $"{variable}".Select(
                (letter, place) => char.IsUpper(letter) ? $"{(place == 0 ? "" : " ")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private string Words(TermKind kind) => kind switch
    {
        TermKind.Base => "reference value",
        TermKind.NearTalks => "a round within seven days",
        TermKind.RecentStrikes => "strikes still remembered",
        TermKind.Monitoring => "monitoring at work",
        TermKind.Settlement => "comprehensive agreement",
        TermKind.Interim => "agreement in principle",
        TermKind.NoCeasefire => "no ceasefire left to keep",
        TermKind.LockIn => "what was said in public",
        TermKind.Trust => "trust",
        TermKind.Leverage => "leverage of the mediators",
        TermKind.EarlierIncidents => "incidents in the last three weeks",
        TermKind.FailedRounds => "rounds without progress in a row",
        TermKind.Fighting => "open fighting",
        TermKind.Mediators => "number of mediators, pressure and venue",
        TermKind.ClaimantHurt => $"hurt of {Claimant}",
        TermKind.AddresseeHurt => $"hurt of {Addressee}",
        TermKind.Credibility => "whether promises are believed",
        TermKind.RecentAttacks => "attacks in the last week",
        TermKind.LaterRounds => "more is asked in later rounds",
        TermKind.Sovereignty => "oversight by outsiders costs sovereignty",
        TermKind.Threshold => "height of the next rung",
        TermKind.Gap => "gap between what both sides can accept",
        _ => throw new UnreachableException($"{kind} has no words."),
    };
}
