using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Shows what each side could accept if a round met on a day of a timeline. No run is made.</summary>
/// <param name="Setup">The timeline, its day (<see cref="RunSetup.From"/>), levers that are supposed besides, and values of parameters.</param>
public sealed record ShowZone(RunSetup Setup) : IRequest<ZoneShown>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>What each side could accept on a day.</summary>
/// <param name="Facts">What every number goes with.</param>
/// <param name="Branched">How the timeline left its parent; none for one that branched from no other.</param>
/// <param name="Readings">
/// The table under each reading of contested levers with its name; a single one without a name where none is contested.
/// </param>
public sealed record ZoneShown(RunFacts Facts, ScenarioBranched? Branched, IReadOnlyList<(string? Name, RoundTable Table)> Readings);

internal sealed class ShowZoneHandler(RunPreparation posing, TimelineReader reader) : IRequestHandler<ShowZone, ZoneShown>
{
    public async Task<ZoneShown> Handle(ShowZone request, CancellationToken cancellationToken)
    {
        var posed = await posing.PoseAsync(request.Setup with { Until = request.Setup.From }, cancellationToken);
        posed = posed with { Until = posed.From };
        var ancestry = await reader.AncestryAsync(request.Setup.Timeline, cancellationToken);
        return new(
            posed.Facts(runs: 0), ancestry.Branched,
            [.. ContestedReadings.Of(posed).Select(reading => (reading.Name, RoundTable.Of(posed.RunInput(reading.Followed))))]);
    }
}
