using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>One run of many, told step by step: what happened, how likely it was, and why.</summary>
/// <param name="Setup">What the ensemble runs.</param>
/// <param name="Run">The number of the run, from 0.</param>
public sealed record TraceRun(RunSetup Setup, long Run) : IRequest<TracedRun>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Run is < 0 or >= Ensemble.MaxRuns
        ? [.. Setup.Problems(), new($"'{Run}' is not the number of a run. Allowed: 0 to {Ensemble.MaxRuns - 1}.")]
        : Setup.Problems();
}

/// <summary>A run, told.</summary>
/// <param name="Facts">What every number here goes with.</param>
/// <param name="Trace">The run, step by step.</param>
public sealed record TracedRun(RunFacts Facts, Trace Trace);

internal sealed class TraceRunHandler(RunPreparation preparation) : IRequestHandler<TraceRun, TracedRun>
{
    public async Task<TracedRun> Handle(TraceRun request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        return new(prepared.Facts(runs: 1), Trace.Of(prepared.RunInput(), prepared.Seed, request.Run));
    }
}
