using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Traces one run step by step: its events, their probabilities, and the reasons.</summary>
/// <param name="Setup">The setup of the ensemble.</param>
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

/// <summary>A traced run.</summary>
/// <param name="Facts">The facts of the runs.</param>
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
