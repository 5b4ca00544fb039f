using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>The outcome class of a run on its last day.</summary>
public enum Outcome
{
    /// <summary>A comprehensive agreement.</summary>
    Comprehensive,

    /// <summary>A monitored agreement.</summary>
    Monitored,

    /// <summary>An agreement in principle, with talks alive.</summary>
    Interim,

    /// <summary>A ceasefire, with talks alive.</summary>
    CeasefireTalks,

    /// <summary>A ceasefire or an agreement in principle, with no round in the last two weeks and none scheduled.</summary>
    Frozen,

    /// <summary>Open fighting.</summary>
    Hostilities,

    /// <summary>No ceasefire, and no open fighting.</summary>
    NoCeasefire,
}

/// <summary>Classification of states by outcome.</summary>
public static class Outcomes
{
    /// <summary>The outcome class of a state on a day.</summary>
    public static Outcome Of(in ModelState state, int day) => state switch
    {
        { Hostilities: true } => Outcome.Hostilities,
        { Rung: >= 4 } => Outcome.Comprehensive,
        { Rung: 3 } => Outcome.Monitored,
        { Rung: 0 } => Outcome.NoCeasefire,
        _ when state.NextRound == ModelState.Never && day - state.LastRound > TalksStayAlive => Outcome.Frozen,
        { Rung: 2 } => Outcome.Interim,
        _ => Outcome.CeasefireTalks,
    };

    /// <summary>
    /// True when the ceasefire is eroding: two incidents or more between the parties in thirty days, or a party denies that it holds.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="disowned">True when, by the given events, a party denies that the ceasefire holds.</param>
    public static bool IsEroding(in ModelState state, bool disowned) =>
        state is { Rung: > 0, Hostilities: false } && (disowned || state.Incidents(ErosionWindow) >= ErosionIncidents);
}
