using System.Diagnostics;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Talks;

/// <summary>The process of the talks: rounds, sessions, agreements, collapse.</summary>
internal static class TalksProcess
{
    private static readonly Rule ScheduleAhead = new(
        "schedule-ahead", "The day of the next round can only be set while no round is open, and cannot lie before the day on which it is set.");

    private static readonly Rule OneRoundAtATime = new("one-round-at-a-time", "A round cannot begin while another is open.");
    private static readonly Rule SessionNeedsRound = new("session-needs-round", "A session needs an open round.");
    private static readonly Rule CollapseNeedsTalks = new("collapse-needs-talks", "Talks can only collapse in a round or after one.");
    private static readonly Rule ResumptionNeedsCollapse = new("resumption-needs-collapse", "Only talks that collapsed can be resumed.");
    private static readonly Rule AgreementNeedsRound = new("agreement-needs-round", "An agreement on substance needs an open round.");
    private static readonly Rule RatificationNeedsRound = new("ratification-needs-round", "A capital can only refuse the result of a round.");
    private static readonly Rule ShiftNeedsRound = new("shift-needs-round", "Only an open round can move to another venue.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (ScheduleAhead, [typeof(RoundScheduled)]),
        (OneRoundAtATime, [typeof(RoundOpened), typeof(RoundHeld)]),
        (Amounts.Fraction, [typeof(RoundOpened), typeof(RoundHeld)]),
        (SessionNeedsRound, [typeof(SessionHeld)]),
        (CollapseNeedsTalks, [typeof(TalksCollapsed)]),
        (ResumptionNeedsCollapse, [typeof(TalksResumed)]),
        (AgreementNeedsRound, [typeof(InterimAgreementReached), typeof(ComprehensiveAgreementReached)]),
        (RatificationNeedsRound, [typeof(RatificationRefused)]),
        (ShiftNeedsRound, [typeof(VenueShifted)]),
    ];

    /// <summary>The state after an event of the talks.</summary>
    public static NegotiationState Evolve(NegotiationState state, TalksEvent happened) => happened switch
    {
        RoundScheduled e => state with { Rounds = state.Rounds with { Scheduled = e.On } },
        RoundOpened e => state with
        {
            Rounds = state.Rounds with { Open = Started(e, e.Track, e.Number, e.Mediators), Scheduled = null },
            Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account),
        },
        RoundHeld e => state with
        {
            Rounds = state.Rounds.Ending(Started(e, e.Track, e.Number, e.Mediators), e.Outcome, e.Account.When.To) with { Scheduled = null },
            Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account),
        },
        SessionHeld => state.Rounds.Open is { } open
            ? state with { Rounds = state.Rounds with { Open = open with { Sessions = open.Sessions + 1 } } }
            : state,
        TalksCollapsed e => state with
        {
            Rounds = state.Rounds.Closing(RoundOutcome.Collapse, e.Account),
            Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
        },
        TalksResumed => state.Rounds is { Open: null, Last: { } last } ? state with { Rounds = state.Rounds.Reopening(last) } : state,
        InterimAgreementReached e => state with
        {
            Rung = Rungs.Higher(state.Rung, Rung.Interim),
            Rounds = state.Rounds.Closing(RoundOutcome.Agreement, e.Account),
            Cessation = state.Cessation is { InForce: true } standing ? standing with { Extensions = standing.Extensions + 1 } : state.Cessation,
            Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
            Positions = state.Positions.Taking(e.Parties, e.Issues, Position.AgreesInPrinciple, e.Account),
        },
        ComprehensiveAgreementReached e => state with
        {
            Rung = Rung.Comprehensive,
            Rounds = state.Rounds.Closing(RoundOutcome.Agreement, e.Account),
            Positions = state.Positions.Taking(e.Parties, e.Issues, Position.Accepts, e.Account),
        },

        // A round that ended without an agreement keeps its outcome. The rung stays too: the refusal replaces the agreement that would raise it.
        RatificationRefused e => state with
        {
            Rounds = state.Rounds is { Open: null, Last.Outcome: not RoundOutcome.Agreement }
                ? state.Rounds
                : state.Rounds.Closing(RoundOutcome.NoProgress, e.Account),
            Positions = state.Positions.Taking([e.By], e.Issues, Position.Refuses, e.Account),
        },
        VenueShifted e => state.Rounds.Open is { } open && open.Track == e.Track
            ? state with { Rounds = state.Rounds with { Open = open with { Place = e.Account.Place } } }
            : state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of the talks that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, TalksEvent proposed) => proposed switch
    {
        RoundScheduled e =>
        [
            .. NoneOpen(state, ScheduleAhead),
            .. ScheduleAhead.Unless(
                e.On >= e.Account.When.Effective(),
                $"It would be on {e.On:yyyy-MM-dd}, and is set on {e.Account.When.Effective():yyyy-MM-dd}.",
                $"a day from {e.Account.When.Effective():yyyy-MM-dd} on."),
        ],
        RoundOpened e => [.. NoneOpen(state, OneRoundAtATime), .. Counted(e.Number)],
        RoundHeld e => [.. NoneOpen(state, OneRoundAtATime), .. Counted(e.Number)],
        SessionHeld => SessionNeedsRound.Unless(state.Rounds.Open is not null, "No round is open.", $"{Kind<RoundOpened>()} first."),
        TalksCollapsed => CollapseNeedsTalks.Unless(
            state.Rounds.Open is not null || state.Rounds.Last is { Outcome: not RoundOutcome.Collapse },
            state.Rounds.Last is null ? "No round has been held yet." : "The talks have collapsed already.",
            $"{Kind<RoundOpened>()}, {Kind<RoundHeld>()} or {Kind<TalksResumed>()} first."),
        TalksResumed => ResumptionNeedsCollapse.Unless(
            state.Rounds is { Open: null, Last.Outcome: RoundOutcome.Collapse },
            state.Rounds.Open is null ? "The talks have not collapsed." : "A round is open.",
            $"{Kind<TalksCollapsed>()} first."),
        InterimAgreementReached or ComprehensiveAgreementReached => AgreementNeedsRound.Unless(
            state.Rounds.Open is not null, "No round is open.", $"{Kind<RoundOpened>()} or {Kind<TalksResumed>()} first."),
        RatificationRefused => RatificationNeedsRound.Unless(
            state.Rounds.Open is not null || state.Rounds.Last is not null,
            "No round is open, and none has been held yet.",
            $"{Kind<RoundOpened>()} or {Kind<RoundHeld>()} first."),
        VenueShifted e => ShiftNeedsRound.Unless(
            state.Rounds.Open?.Track == e.Track, $"No round is open on track '{e.Track}'.", $"{Kind<RoundOpened>()} on that track first."),
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actors that decide an event of the talks.</summary>
    public static ValueList<ActorId> DecidedBy(TalksEvent happened) => happened switch
    {
        RoundOpened e => e.Parties,
        RoundHeld e => e.Parties,
        RoundScheduled e => e.Parties,
        TalksCollapsed e => e.AnnouncedBy,
        InterimAgreementReached e => e.Parties,
        ComprehensiveAgreementReached e => e.Parties,
        RatificationRefused e => [e.By],
        SessionHeld or TalksResumed or VenueShifted => happened.Account.Actors,
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    private static Round Started(TalksEvent e, TrackId track, int? number, ValueList<ActorId> mediators) =>
        new(track, number, e.Account.Place, e.Account.When.From, mediators, Row: e.Account.Row);

    private static Rounds Ending(this Rounds rounds, Round round, RoundOutcome outcome, DateOnly day) => rounds with
    {
        Held = rounds.Held + 1,
        Open = null,
        Latest = rounds.Latest.Remember(round with { Ended = day, Outcome = outcome }, NegotiationState.Remembered),
    };

    /// <summary>Ends the open round. If none is open, the last round gets the outcome.</summary>
    private static Rounds Closing(this Rounds rounds, RoundOutcome outcome, Account account) => rounds switch
    {
        { Open: { } open } => rounds.Ending(open, outcome, account.When.Effective()),
        { Last: { } last } => rounds with { Latest = rounds.Latest.Put(round => ReferenceEquals(round, last), last with { Outcome = outcome }) },
        _ => rounds,
    };

    private static Rounds Reopening(this Rounds rounds, Round last) => new()
    {
        Held = rounds.Held - 1,
        Open = last with { Ended = null, Outcome = null },
        Latest = rounds.Latest.Take(rounds.Latest.Count - 1).ToValueList(),
    };

    private static IEnumerable<BrokenRule> NoneOpen(NegotiationState state, Rule rule) => state.Rounds.Open is { } open
        ?
        [
            new(
                rule,
                $"A round has been open since {open.Opened:yyyy-MM-dd}{(open.Place is null ? "" : $" in {open.Place}")}.",
                $"an event that ends it first."),
        ]
        : [];

    private static IEnumerable<BrokenRule> Counted(int? number) =>
        Amounts.Fraction.Unless(number is null or > 0, $"The round has number {number}.", $"a number from 1 on, or none.");

    private static EventKind Kind<T>() where T : TalksEvent => TalksEvent.Kinds.Of<T>();
}
