using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Context;
using Simulator.Domain.Events;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Domain;

/// <summary>A choice between rival claims. It is applied when events are read and never rewrites them.</summary>
/// <remarks>The empty reading is the house reading: every event as it is stored.</remarks>
public sealed record Reading
{
    /// <summary>The house reading.</summary>
    public static Reading House { get; } = new();

    /// <summary>The claims chosen, one per set at most.</summary>
    public ValueList<Choice> Choices { get; init; }

    /// <summary>This reading with one more claim followed.</summary>
    public Reading Following(ClaimSetId set, ClaimId claim) => new() { Choices = Choices.Put(choice => choice.Set == set, new(set, claim)) };

    /// <summary>The event under this reading; <c>null</c> when the reading omits the event.</summary>
    public NegotiationEvent? Apply(NegotiationEvent stored)
    {
        var read = stored;
        foreach (var rival in stored.Account.Rivals)
        {
            if (!Choices.Contains(new(rival.Set, rival.Claim)))
            {
                continue;
            }

            if (rival.Untold)
            {
                return null;
            }

            read = Follow(read, rival);
        }

        return read;
    }

    /// <summary>
    /// Stored events under this reading, ordered by the day on which each takes effect; events of one day keep their stored order.
    /// </summary>
    public IEnumerable<NegotiationEvent> Apply(IEnumerable<NegotiationEvent> stored) =>
        Choices.Count == 0
            ? stored
            : stored.Select(Apply).OfType<NegotiationEvent>().OrderBy(happened => happened.Account.When.Effective());

    /// <summary>
    /// Events and their versions under this reading, ordered by the day on which each takes effect; events of one day keep their stored order.
    /// </summary>
    public IEnumerable<TimelineEvent> Apply(IEnumerable<TimelineEvent> stored) =>
        Choices.Count == 0
            ? stored
            : stored.Select(move => Apply(move.Event) is { } happened ? move with { Event = happened } : null)
                .OfType<TimelineEvent>().OrderBy(move => move.Day);

    /// <summary>
    /// The members of <see cref="RivalAccount"/>, in addition to date, text, place and sources, in which a rival account of an event can differ.
    /// </summary>
    public static IReadOnlyList<string> CanDifferIn(NegotiationEvent happened) => happened switch
    {
        RoundOpened or RoundHeld => [nameof(RivalAccount.Numbered)],
        CeasefireAgreed => [nameof(RivalAccount.Term)],
        AttackCarriedOut or AirStrikeCarriedOut or AirStrikeAlleged or ViolenceCounted => [nameof(RivalAccount.By), nameof(RivalAccount.Tolls)],
        ITolled => [nameof(RivalAccount.Tolls)],
        _ => [],
    };

    private static NegotiationEvent Follow(NegotiationEvent stored, RivalAccount rival)
    {
        var account = stored.Account;
        var read = stored with
        {
            Account = account with
            {
                When = rival.When ?? account.When,
                KnownFrom = rival.When is null ? account.KnownFrom : null,
                Text = rival.Text ?? account.Text,
                Place = rival.Place ?? account.Place,
                Sources = rival.Sources.Count > 0 ? rival.Sources : account.Sources,
            },
        };
        return read switch
        {
            RoundOpened e when rival.Numbered is { } numbered => e with { Number = numbered.Number },
            RoundHeld e when rival.Numbered is { } numbered => e with { Number = numbered.Number },
            CeasefireAgreed e => e with { Term = rival.Term ?? e.Term },
            AttackCarriedOut e => e with { By = rival.By ?? e.By, Tolls = Or(rival.Tolls, e.Tolls) },
            BorderClashFought e => e with { Tolls = Or(rival.Tolls, e.Tolls) },
            BorderClashWithAirStrikesFought e => e with { Tolls = Or(rival.Tolls, e.Tolls) },
            BorderIncidentOccurred e => e with { Tolls = Or(rival.Tolls, e.Tolls) },
            AirStrikeCarriedOut e => e with { By = rival.By ?? e.By, Tolls = Or(rival.Tolls, e.Tolls) },
            AirStrikeAlleged e => e with { Suspect = rival.By ?? e.Suspect, Tolls = Or(rival.Tolls, e.Tolls) },
            ViolenceCounted e => e with { By = rival.By ?? e.By, Tolls = Or(rival.Tolls, e.Tolls) },
            _ => read,
        };
    }

    private static ValueList<Toll> Or(ValueList<Toll> rival, ValueList<Toll> stored) => rival.Count > 0 ? rival : stored;
}
