using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Simulations.Calibrations;

/// <summary>Registers the outcome shares of runs over days that are not yet on record, so that they can be scored later.</summary>
/// <param name="Setup">The runs; their last day comes after the last day on record.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record RegisterRuns(RunSetup Setup, IProgress<double>? Progress = null) : IRequest<Registered>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>Runs that are registered.</summary>
/// <param name="Runs">The registered shares, not yet scored.</param>
/// <param name="IsNew">True when the runs were registered now, false when the same runs were registered before.</param>
public sealed record Registered(ScoredRuns Runs, bool IsNew);

internal sealed class RegisterRunsHandler(RunPreparation preparation, EventStore store, RunRegister register, TimeProvider clock)
    : IRequestHandler<RegisterRuns, Registered>
{
    public async Task<Registered> Handle(RegisterRuns request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var known = await preparation.LastDayAsync(request.Timeline, cancellationToken);
        if (prepared.Until <= known)
        {
            throw new BadInputException(
                $"What happened until {prepared.Until:yyyy-MM-dd} is already on record, so these runs predict nothing. "
                + $"Allowed: runs that end after {known:yyyy-MM-dd}.");
        }

        var head = await store.HeadAsync(request.Timeline, cancellationToken);
        var results = ContestedReadings.Under(prepared, null, request.Progress, (followed, _, effort) =>
            EnsembleResult.Of(prepared.RunInput(followed), prepared.Seed, prepared.Setup.Runs, effort, cancel: cancellationToken));
        var runs = new RegisteredRuns(
            request.Timeline, head.Version, known, HistoryDigest.Of(prepared.Given), prepared.Model.Version, prepared.From, prepared.Until,
            prepared.Setup.Runs, prepared.Setup.Seed, prepared.Setup.Reference,
            [.. prepared.Setup.Values.Select(value => new RegisteredValue(value.Id, value.Value))],
            [.. prepared.Setup.Levers.Select(
                lever => new RegisteredLever(lever.Lever, lever.Level, lever.On ?? prepared.From, lever.LagDays, lever.RampDays))],
            [.. results.Select(Registered)]);

        // To the microsecond, as the database keeps it: a different time shows that the entry is an older one.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var entry = await register.AddAsync(runs, now, cancellationToken);
        return new(ScoredRuns.NotYet(entry, await store.RootAsync(request.Timeline, cancellationToken)), entry.Registered == now);
    }

    private static RegisteredReading Registered(UnderReading<EnsembleResult> read) => new(
        read.Reading,
        [.. Enum.GetValues<Outcome>().Select(outcome => new OutcomeCount($"{outcome}", read.Result.Outcomes[(int)outcome]))],
        read.Result.Relapsed);
}
