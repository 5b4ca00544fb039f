using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Simulations.Calibrations;

/// <summary>Keeps what a set of runs says of days that are not known yet, so that it can be held against what happens.</summary>
/// <param name="Setup">What to run; its last day comes after the last one on the record.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record RegisterRuns(RunSetup Setup, IProgress<double>? Progress = null) : IRequest<Registered>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>Runs that are registered.</summary>
/// <param name="Runs">What they said, not scored yet.</param>
/// <param name="IsNew">Whether they were registered now; else the same runs had been registered before.</param>
public sealed record Registered(ScoredRuns Runs, bool IsNew);

internal sealed class RegisterRunsHandler(RunPreparation posing, EventStore store, RunRegister register, TimeProvider clock)
    : IRequestHandler<RegisterRuns, Registered>
{
    public async Task<Registered> Handle(RegisterRuns request, CancellationToken cancellationToken)
    {
        var posed = await posing.PoseAsync(request.Setup, cancellationToken);
        var known = await posing.LastDayAsync(request.Timeline, cancellationToken);
        if (posed.Until <= known)
        {
            throw new BadInputException(
                $"What happened until {posed.Until:yyyy-MM-dd} is on the record already: runs until then risk nothing. "
                + $"Allowed: runs that end after {known:yyyy-MM-dd}.");
        }

        var head = await store.HeadAsync(request.Timeline, cancellationToken);
        var said = ContestedReadings.Under(posed, null, request.Progress, (followed, name, effort) =>
            Said(name, EnsembleResult.Of(posed.RunInput(followed), posed.Seed, posed.Setup.Runs, effort, cancel: cancellationToken)));
        var runs = new RegisteredRuns(
            request.Timeline, head.Version, known, HistoryDigest.Of(posed.Told), posed.Model.Version, posed.From, posed.Until, posed.Setup.Runs,
            posed.Setup.Seed, posed.Setup.Reference,
            [.. posed.Setup.Values.Select(value => new RegisteredValue(value.Id, value.Value))],
            [.. posed.Setup.Levers.Select(
                lever => new RegisteredLever(lever.Lever, lever.Level, lever.On ?? posed.From, lever.LagDays, lever.RampDays))],
            [.. said]);

        // To the microsecond, as the database keeps it, so that an older entry is told from a new one.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var entry = await register.AddAsync(runs, now, cancellationToken);
        return new(ScoredRuns.NotYet(entry, await store.RootAsync(request.Timeline, cancellationToken)), entry.Registered == now);
    }

    private static RegisteredReading Said(string? reading, EnsembleResult survey) => new(
        reading, [.. Enum.GetValues<Outcome>().Select(outcome => new OutcomeCount($"{outcome}", survey.Outcomes[(int)outcome]))], survey.Relapsed);
}
