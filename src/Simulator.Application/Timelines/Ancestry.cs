using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Where a timeline comes from.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Root">Its oldest ancestor; itself when it is no branch.</param>
/// <param name="Branchings">The first events of the branches on the way to it, oldest first; its own is the last.</param>
internal sealed record Ancestry(TimelineId Timeline, TimelineId Root, IReadOnlyList<StoredEvent> Branchings)
{
    /// <summary>How it began; none for a timeline that branched from no other.</summary>
    public ScenarioBranched? Branched => Branchings is [.., { } begins] && begins.Timeline == Timeline ? begins.Event as ScenarioBranched : null;

    /// <summary>The reading that it is seen with: what its branches follow, the youngest last.</summary>
    public Reading Reading => Branchings.SelectMany(branching => ((ScenarioBranched)branching.Event).Readings)
        .Aggregate(Reading.House, (reading, choice) => reading.Following(choice.Set, choice.Claim));
}
