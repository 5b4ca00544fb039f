using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Reports.Wording;

/// <summary>What the drawings of a tree say, whichever way they are drawn.</summary>
public static class TreeWords
{
    /// <summary>How many events a timeline has, without those that it shares; of a root also the day from which on.</summary>
    public static string Events(BranchSummary branch) => branch switch
    {
        { Timeline.Parent: null } => $"{Counted.Of(branch.Timeline.Version, "event")} from {branch.Timeline.FirstDay:d MMM yyyy}",
        _ => Counted.Of(branch.Timeline.Version - branch.ForkVersion, "own event"),
    };

    /// <summary>Where a branch leaves: the day, the event that it leaves after, the version.</summary>
    public static string Fork(BranchSummary branch)
    {
        var last = branch.After switch
        {
            { Account.Row: { } row } => $"{row} {Kind(branch.After)}",
            ScenarioBranched begun => $"the fork from {begun.Parent}",
            { } other => Kind(other),
            null => "an event",
        };
        return $"{branch.Begun?.Account.When.Effective():d MMM yyyy}, after {last} (version {branch.ForkVersion})";
    }

    /// <summary>Where a timeline ends: the last day, and how the talks stand then.</summary>
    public static string End(BranchSummary branch) =>
        $"ends {branch.Timeline.LastDay:d MMM yyyy}: phase {EnumWords.Plain(branch.Timeline.Phase)}, "
        + $"agreement {EnumWords.Plain(branch.Timeline.Rung)}";

    /// <summary>How many branches are not drawn.</summary>
    public static string LeftOut(long count) => $"and {count:N0} more";

    private static string Kind(NegotiationEvent happened) => EventKinds.Of(happened).Words;
}
