using Simulator.Domain.Branching;
using Simulator.Domain.Values;

namespace Simulator.Reports.Framing;

/// <summary>The note that goes with every answer about a branch: where it forks, and what it assumes.</summary>
/// <param name="Timeline">The branch.</param>
/// <param name="Parent">The timeline that it forks from.</param>
/// <param name="On">The day of the fork.</param>
/// <param name="Version">The last version that both share.</param>
/// <param name="Hypothesis">The assumption, in a sentence.</param>
public sealed record BranchNote(TimelineId Timeline, TimelineId Parent, DateOnly On, long Version, string Hypothesis)
{
    /// <summary>The note about a timeline; <c>null</c> for one that is not a branch.</summary>
    public static BranchNote? Of(TimelineId timeline, ScenarioBranched? branched) =>
        branched is null ? null : new(timeline, branched.Parent, branched.Account.When.Effective(), branched.AtVersion, branched.Hypothesis);
}
