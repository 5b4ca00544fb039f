namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, RoundScheduled e) => state with { Rounds = state.Rounds with { Scheduled = e.On } };

    private static NegotiationState After(NegotiationState state, RoundOpened e) => state with
    {
        Rounds = state.Rounds with { Open = Started(e, e.Track, e.Number, e.Mediators), Scheduled = null },
        Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account),
    };

    private static NegotiationState After(NegotiationState state, RoundHeld e) => state with
    {
        Rounds = state.Rounds.Ending(Started(e, e.Track, e.Number, e.Mediators), e.Outcome, e.Account.When.To) with { Scheduled = null },
        Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account),
    };

    private static NegotiationState After(NegotiationState state, SessionHeld e) =>
        state.Rounds.Open is not { } open
            ? state
            : state with { Rounds = state.Rounds with { Open = open with { Sessions = open.Sessions + 1 } } };

    private static NegotiationState After(NegotiationState state, TalksCollapsed e) => state with
    {
        Rounds = state.Rounds.Closing(RoundOutcome.Collapse, e.Account),
        Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
    };

    private static NegotiationState After(NegotiationState state, TalksResumed e) =>
        state.Rounds is not { Open: null, Last: { } last }
            ? state
            : state with
            {
                Rounds = new()
                {
                    Held = state.Rounds.Held - 1,
                    Open = last with { Ended = null, Outcome = null },
                    Latest = state.Rounds.Latest.Take(state.Rounds.Latest.Count - 1).ToValueList(),
                },
            };

    private static NegotiationState After(NegotiationState state, InterimAgreementReached e) => state with
    {
        Rung = Higher(state.Rung, Rung.Interim),
        Rounds = state.Rounds.Closing(RoundOutcome.Agreement, e.Account),
        Cessation = state.Cessation is { InForce: true } standing ? standing with { Extensions = standing.Extensions + 1 } : state.Cessation,
        Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
        Positions = state.Positions.Taking(e.Parties, e.Issues, Position.AgreesInPrinciple, e.Account),
    };

    private static NegotiationState After(NegotiationState state, ComprehensiveAgreementReached e) => state with
    {
        Rung = Rung.Comprehensive,
        Rounds = state.Rounds.Closing(RoundOutcome.Agreement, e.Account),
        Positions = state.Positions.Taking(e.Parties, e.Issues, Position.Accepts, e.Account),
    };

    /// <summary>A round that ended without an agreement stays as it ended, and the rung stays: the refusal comes instead of the agreement that would have raised it.</summary>
    private static NegotiationState After(NegotiationState state, RatificationRefused e) => state with
    {
        Rounds = state.Rounds is { Open: null, Last.Outcome: not RoundOutcome.Agreement }
            ? state.Rounds
            : state.Rounds.Closing(RoundOutcome.NoProgress, e.Account),
        Positions = state.Positions.Taking([e.By], e.Issues, Position.Refuses, e.Account),
    };

    private static NegotiationState After(NegotiationState state, VenueShifted e) =>
        state.Rounds.Open is not { } open || open.Track != e.Track
            ? state
            : state with { Rounds = state.Rounds with { Open = open with { Place = e.Account.Place } } };

    private static Round Started(NegotiationEvent e, TrackId track, int? number, ValueList<ActorId> mediators) =>
        new(track, number, e.Account.Place, e.Account.When.From, mediators, Row: e.Account.Row);

    private static Rounds Ending(this Rounds rounds, Round round, RoundOutcome outcome, DateOnly day) => rounds with
    {
        Held = rounds.Held + 1,
        Open = null,
        Latest = rounds.Latest.Remember(round with { Ended = day, Outcome = outcome }, NegotiationState.Remembered),
    };

    /// <summary>Ends the open round; where none is open, the round held last gets the outcome.</summary>
    private static Rounds Closing(this Rounds rounds, RoundOutcome outcome, Account account) => rounds switch
    {
        { Open: { } open } => rounds.Ending(open, outcome, account.When.Effective()),
        { Last: { } last } => rounds with { Latest = rounds.Latest.Put(round => ReferenceEquals(round, last), last with { Outcome = outcome }) },
        _ => rounds,
    };

    private static Rung Higher(Rung one, Rung other) => one > other ? one : other;
}
