using System.Globalization;
using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>The rules that a model card must meet so that runs can be made from it.</summary>
/// <remarks>Each rule checks one part, so that the reader of a file can name the place. The overload with a card checks all parts.</remarks>
public static partial class ModelRules
{
    /// <summary>The flaws of a model card, in sentences; empty when runs can be made from it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="parties">The principals of the talks.</param>
    /// <param name="levers">The levers of the case: each needs a mapping.</param>
    /// <param name="factors">The structural factors of the case: each needs a mapping.</param>
    public static IEnumerable<string> BrokenBy(
        ModelCard card, ValueList<ActorId> parties, IEnumerable<LeverId> levers, IEnumerable<FactorId> factors)
    {
        ArgumentNullException.ThrowIfNull(card);
        return
        [
            .. Parts(card, parties).SelectMany(part => part.Flaws.Select(flaw => $"{part.Name}: {flaw.Message}")),
            .. Coverage("parameter", ModelParameters.Ids, card.Parameters.Select(parameter => parameter.Id)),
            .. Coverage("lever", levers.Select(lever => lever.Value), card.Levers.Select(mapping => mapping.Lever.Value)),
            .. Coverage("factor", factors.Select(factor => factor.Value), card.Factors.Select(mapping => mapping.Factor.Value)),
        ];
    }

    private static IEnumerable<(string Name, IEnumerable<Flaw> Flaws)> Parts(ModelCard card, ValueList<ActorId> parties) =>
    [
        ("Roles", Principals(card.Claimant, card.Addressee, parties).Concat(Attackers(card.Spoilers))),
        ("First round", Calendar(card.Opens, card.FirstRound)),
        ("Agenda", Agenda(card.Agenda)),
        .. card.Parameters.Select(parameter => ($"Parameter '{parameter.Id}'", BrokenBy(parameter))),
        .. card.Levers.Select(mapping => ($"Lever '{mapping.Lever}'", BrokenBy(mapping))),
        .. card.Factors.Select(mapping => ($"Factor '{mapping.Factor}'", Moves(mapping.Moves))),
        .. card.Facts.Select(fact => ($"Fact '{fact.Id}'", BrokenBy(fact, card.Opens))),
        ("Reference", card.Reference is null ? [] : BrokenBy(card.Reference)),
    ];

    /// <summary>The flaws of the two sides.</summary>
    /// <param name="claimant">The party that demands.</param>
    /// <param name="addressee">The party of which action is demanded.</param>
    /// <param name="parties">The principals of the talks.</param>
    public static IEnumerable<Flaw> Principals(ActorId claimant, ActorId addressee, ValueList<ActorId> parties)
    {
        var allowed = $"Allowed: two of {parties}.";
        if (claimant == addressee)
        {
            yield return new(nameof(ModelCard.Addressee), $"'{addressee}' is also the claimant. {allowed}");
        }

        foreach (var (member, actor) in new[] { (nameof(ModelCard.Claimant), claimant), (nameof(ModelCard.Addressee), addressee) })
        {
            if (!parties.Contains(actor))
            {
                yield return new(member, $"'{actor}' is not a party of the case. {allowed}");
            }
        }
    }

    /// <summary>The flaws of the list of spoilers.</summary>
    public static IEnumerable<Flaw> Attackers(ValueList<ActorId> spoilers) =>
        spoilers.Count > 0 ? [] : [new(nameof(ModelCard.Spoilers), "No spoiler is named. Allowed: at least one actor that attacks the claimant.")];

    /// <summary>The flaws of the opening day and the day of the first round.</summary>
    public static IEnumerable<Flaw> Calendar(DateOnly opens, DateOnly? firstRound) =>
        firstRound is not { } first || first >= opens ? []
            :
            [
                new(
                    nameof(ModelCard.FirstRound),
                    $"The first round is on {Day(first)}, and the model opens on {Day(opens)}. Allowed: a day from {Day(opens)} on."),
            ];

    /// <summary>The flaws of the agenda.</summary>
    public static IEnumerable<Flaw> Agenda(ValueList<AgendaItem> agenda) =>
    [
        .. Twice(agenda.Select(item => item.Rung)).Select(
            rung => new Flaw(nameof(ModelCard.Agenda), $"Duplicate rung '{EnumWords.Code(rung)}'. Allowed: each rung once.")),
        .. agenda.Where(item => item.Rung == Rung.None).Select(
            _ => new Flaw(nameof(ModelCard.Agenda), "Nothing is agreed on rung 'none'. Allowed: the rungs above it.")),
    ];

    private static IEnumerable<string> Coverage(string noun, IEnumerable<string> wanted, IEnumerable<string> there)
    {
        var (all, given) = (wanted.ToHashSet(StringComparer.Ordinal), there.ToArray());
        return
        [
            .. all.Except(given, StringComparer.Ordinal).Select(id => $"The {noun} '{id}' is missing. Allowed: each {noun} once."),
            .. given.Distinct(StringComparer.Ordinal).Where(id => !all.Contains(id)).Select(
                id => $"Unknown {noun} '{id}'. Allowed: each {noun} once."),
            .. Twice(given).Select(id => $"Duplicate {noun} '{id}'. Allowed: each {noun} once."),
        ];
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> items) where T : notnull =>
        items.CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key);

    private static string Range(double least, double most) => $"{Number(least)} to {Number(most)}";

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A flaw in a part of a model card.</summary>
/// <param name="Member">The member that has the flaw; <c>null</c> for the part itself.</param>
/// <param name="Message">The finding and the allowed alternative.</param>
public sealed record Flaw(string? Member, string Message);
