using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Shows what each side could accept if a round met on a day of a timeline. No run is made.</summary>
/// <param name="Setup">The timeline, its day (<see cref="RunSetup.From"/>), assumed levers, and values of parameters.</param>
public sealed record ShowZone(RunSetup Setup) : IRequest<ZoneShown>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>The terms that each side could accept on a day.</summary>
/// <param name="Facts">The facts of the table.</param>
/// <param name="Readings">
/// The table under each reading of contested levers; a single one without a name when none is contested.
/// </param>
public sealed record ZoneShown(RunFacts Facts, IReadOnlyList<UnderReading<RoundTable>> Readings);

internal sealed class ShowZoneHandler(RunPreparation preparation) : IRequestHandler<ShowZone, ZoneShown>
{
    public async Task<ZoneShown> Handle(ShowZone request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup with { Until = request.Setup.From }, cancellationToken);
        prepared = prepared with { Until = prepared.From };
        return new(
            prepared.Facts(runs: 0),
            [
                .. ContestedReadings.Of(prepared).Select(reading => new UnderReading<RoundTable>(
                    reading.Name, RoundTable.Of(prepared.RunInput(reading.Followed)))),
            ]);
    }
}
