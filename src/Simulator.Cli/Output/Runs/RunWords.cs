using Simulator.Domain;
using Simulator.Engine;

namespace Simulator.Cli.Output.Runs;

/// <summary>Outcomes, measures and directions as people read them.</summary>
internal static class RunWords
{
    /// <summary>Where runs end.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Comprehensive => "comprehensive agreement",
        Outcome.Monitored => "monitored agreement",
        Outcome.Interim => "interim, talks alive",
        Outcome.CeasefireTalks => "ceasefire, talks alive",
        Outcome.Frozen => "frozen: no talks",
        Outcome.Hostilities => "open fighting",
        Outcome.NoCeasefire => "neither truce nor war",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Every outcome has its words."),
    };

    /// <summary>What is measured.</summary>
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

    /// <summary>What the numbers of a measure, and their differences, are.</summary>
    public static string UnitOf(Measure measure) => measure switch
    {
        Measure.Durability => "days",
        < Measure.Attack => "percentage points of the runs",
        < Measure.Durability => $"{Of(measure)} a run",
        _ => $"{Of(measure)}, on a scale from 0 to 1",
    };

    /// <summary>Which way something goes.</summary>
    /// <param name="sign">The way.</param>
    /// <param name="brief">Whether there is little room.</param>
    public static string Of(Sign sign, bool brief = false) => sign switch
    {
        Sign.Increase => "more",
        Sign.Decrease => "less",
        Sign.None => brief ? "none shown" : "no difference shown",
        Sign.Contested => "contested",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Every sign has its word."),
    };

    /// <summary>Yes or no.</summary>
    public static string Of(bool truth) => truth ? "yes" : "no";

    /// <summary>The letter of a reading of contested levers: A for the first.</summary>
    public static string Letter(int reading) => $"{(char)('A' + reading)}";

    /// <summary>A number of things.</summary>
    public static string Number(long count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}
