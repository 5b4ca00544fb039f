namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, StatementMade e) => state with
    {
        Statements = state.Statements.Noting(e, e.By),
        Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
    };

    private static NegotiationState After(NegotiationState state, ClaimMade e) =>
        state with { Statements = state.Statements.Noting(e, e.By) };

    private static NegotiationState After(NegotiationState state, StatusReported e) => state with
    {
        Statements = state.Statements.Noting(e, e.By),
        Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
    };

    private static NegotiationState After(NegotiationState state, AccusationMade e) =>
        state with { Threats = state.Threats.Noting(e, e.By) };

    private static NegotiationState After(NegotiationState state, ThreatMade e) =>
        state with { Threats = state.Threats.Noting(e, e.By) };

    private static NegotiationState After(NegotiationState state, ConciliatoryGestureMade e) =>
        state with { Gestures = state.Gestures.Noting(e, [.. e.By]) };

    private static NegotiationState After(NegotiationState state, FatwaIssued e) =>
        state with { Gestures = state.Gestures.Noting(e, e.By) };

    private static NegotiationState After(NegotiationState state, LeverApplied e) => state with
    {
        Levers = state.Levers.Put(
            lever => lever.Lever == e.Lever,
            new(e.Lever, e.Level, e.Account.When.Effective(), e.RampDays, e.By, e.LagDays)),
    };

    private static NegotiationState After(NegotiationState state, LeverWithdrawn e) =>
        state with { Levers = state.Levers.Where(lever => lever.Lever != e.Lever).ToValueList() };

    private static NegotiationState After(NegotiationState state, FactorChanged e) => state with
    {
        Factors = state.Factors.Put(
            factor => factor.Factor == e.Factor && factor.For == e.For,
            new(e.Factor, e.Level, e.Account.When.Effective(), e.For)),
    };
}
