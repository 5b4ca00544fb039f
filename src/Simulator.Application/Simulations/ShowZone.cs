using MediatR;
using Simulator.Application.Requests;
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
/// <param name="Readings">
/// The table under each reading of contested levers with its name; a single one without a name where none is contested.
/// </param>
public sealed record ZoneShown(RunFacts Facts, IReadOnlyList<(string? Name, RoundTable Table)> Readings);

internal sealed class ShowZoneHandler(RunPreparation posing) : IRequestHandler<ShowZone, ZoneShown>
{
    public async Task<ZoneShown> Handle(ShowZone request, CancellationToken cancellationToken)
    {
        var posed = await posing.PoseAsync(request.Setup with { Until = request.Setup.From }, cancellationToken);
        posed = posed with { Until = posed.From };
        return new(
            posed.Facts(runs: 0),
            [.. ContestedReadings.Of(posed).Select(reading => (reading.Name, RoundTable.Of(posed.RunInput(reading.Followed))))]);
    }
}
