using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;

namespace Simulator.Reports.Runs;

/// <summary>The words of outcomes, measures and directions, for people.</summary>
public static class RunWords
{
    /// <summary>The words of an outcome.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Comprehensive => "comprehensive agreement",
        Outcome.Monitored => "monitored agreement",
        Outcome.Interim => "interim, talks alive",
        Outcome.CeasefireTalks => "ceasefire, talks alive",
        Outcome.Frozen => "frozen, no talks",
        Outcome.Hostilities => "open fighting",
        Outcome.NoCeasefire => "neither truce nor war",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Every outcome has its words."),
    };

    /// <summary>The words of a measure.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.Relapse => "relapse",
        Measure.Agreement => "interim or more",
        Measure.MechanismOperating => "mechanism works",
        Measure.ComprehensiveAgreement => "issues settled",
        Measure.Frozen => "ends frozen",
        Measure.Attack => "attacks",
        Measure.Strike => "strikes",
        Measure.BorderFire => "border fire",
        Measure.Rounds => "rounds",
        Measure.Durability => "days to relapse",
        Measure.Trust => "trust at end",
        Measure.Hurt => "hurt at end",
        Measure.LockIn => "lock-in at end",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Every measure has its words."),
    };

    /// <summary>The words of the unit of a measure and of its differences.</summary>
    public static string UnitOf(Measure measure) => measure switch
    {
        Measure.Durability => BriefUnitOf(measure),
        < Measure.Attack => $"{BriefUnitOf(measure)} of the runs",
        < Measure.Durability => $"{Of(measure)} {BriefUnitOf(measure)}",
        _ => $"{Of(measure)}, on a scale from 0 to 1",
    };

    /// <summary>The words of the unit of a difference, beside the name of its measure; empty for a level from 0 to 1.</summary>
    public static string BriefUnitOf(Measure measure) => measure switch
    {
        Measure.Durability => "days",
        < Measure.Attack => "percentage points",
        < Measure.Durability => "per run",
        _ => "",
    };

    /// <summary>The words of a direction.</summary>
    /// <param name="sign">The direction.</param>
    /// <param name="brief">True when there is little room.</param>
    public static string Of(Sign sign, bool brief = false) => sign switch
    {
        Sign.Increase => "more",
        Sign.Decrease => "less",
        Sign.None => brief ? "none shown" : "no difference shown",
        Sign.Contested => "contested",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Every sign has its word."),
    };

    /// <summary>The words of a step of a run.</summary>
    public static string Of(RunStepEntry step) => step.Happening switch
    {
        null => step.Why[^1].Draw == Draw.Strike ? "no strike follows" : "no escalation to open fighting follows",
        ModelEventKind.Attack => "attack by the spoiler",
        ModelEventKind.Strike => "strike across the border",
        ModelEventKind.BorderFire => "fire on the border",
        ModelEventKind.HostilitiesResume => "open fighting begins",
        ModelEventKind.CeasefireLapses => "the ceasefire lapses",
        ModelEventKind.RoundScheduled => $"a round is agreed on for {step.For:d MMM}",
        ModelEventKind.RoundBegins => "a round is held",
        ModelEventKind.Agreement => step.Rung switch
        {
            Rung.Ceasefire => "a round ends with a ceasefire",
            Rung.Interim => "a round ends with an agreement in principle",
            Rung.Monitored => "a round ends with an agreement on monitoring",
            _ => "a round ends with a comprehensive agreement",
        },
        ModelEventKind.NoProgress => "a round ends without progress",
        ModelEventKind.RoundFails => "a round fails",
        ModelEventKind.TalksResume => "the talks resume",
        ModelEventKind.ClaimantRefuses or ModelEventKind.AddresseeRefuses => "a capital refuses the agreement of its team",
        ModelEventKind.MechanismEstablished => "a mechanism is set up",
        ModelEventKind.MechanismOperates => "the mechanism begins to work",
        ModelEventKind.ViolationReported => "the mechanism reports a violation",
        ModelEventKind.ComplianceReported => "the mechanism reports that there was no violation",
        ModelEventKind.MediatorJoins => "another mediator joins",
        ModelEventKind.MediatorLeaves => "a mediator leaves",
        ModelEventKind.ClaimantThreatens or ModelEventKind.AddresseeThreatens => "a threat in public",
        ModelEventKind.Gesture => "a conciliatory gesture",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Happening, "Every model event has its words."),
    };

    /// <summary>Yes or no.</summary>
    public static string Of(bool truth) => truth ? "yes" : "no";

    /// <summary>The letter of a reading of contested levers: A for the first.</summary>
    public static string Letter(int reading) => $"{(char)('A' + reading)}";
}
