using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>The ancestors of a timeline.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Root">The oldest ancestor; the timeline itself when it is not a branch.</param>
/// <param name="Branchings">The first events of the branches from the root to the timeline, oldest first; that of the timeline is the last.</param>
internal sealed record Ancestry(TimelineId Timeline, TimelineId Root, IReadOnlyList<StoredEvent> Branchings)
{
    /// <summary>The fork of the timeline; <c>null</c> for a timeline that is not a branch.</summary>
    public ScenarioBranched? Branched => Branchings is [.., { } begins] && begins.Timeline == Timeline ? begins.Event as ScenarioBranched : null;

    /// <summary>The reading of the timeline: the choices of its branches, the latest of which prevail.</summary>
    public Reading Reading => Branchings.SelectMany(branching => ((ScenarioBranched)branching.Event).Readings)
        .Aggregate(Reading.House, (reading, choice) => reading.Following(choice.Set, choice.Claim));
}
