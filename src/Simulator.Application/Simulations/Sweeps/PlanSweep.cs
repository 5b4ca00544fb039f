using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>Plans runs over a grid or a Latin hypercube of parameters and levels of levers.</summary>
/// <param name="Setup">The runs of each cell.</param>
/// <param name="Vary">The variations, as <see cref="VariationFormat"/> reads it.</param>
/// <param name="Points">The number of points of a Latin hypercube, from 1 to 100,000; default: a full grid.</param>
/// <param name="Measures">The measures to report for each cell; default: all measures.</param>
public sealed record PlanSweep(RunSetup Setup, IReadOnlyList<string> Vary, int? Points = null, ValueList<Measure> Measures = default)
    : IRequest<PlannedSweep>, IAboutTimeline
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;
}

internal sealed class PlanSweepHandler(RunPreparation preparation, TimelineReader reader) : IRequestHandler<PlanSweep, PlannedSweep>
{
    public async Task<PlannedSweep> Handle(PlanSweep request, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        Variation[] variations = [.. request.Vary.Select(given => VariationFormat.Read(given, problems)).OfType<Variation>()];
        if (request.Vary.Count == 0)
        {
            problems.Add(new($"Nothing is varied. Allowed: {VariationFormat.Allowed}."));
        }

        problems.AddRange(SweepDesign.Problems(variations, request.Points));
        var @case = await reader.CaseAsync(request.Timeline, cancellationToken);
        problems.AddRange(variations.SelectMany(variation => VariationCheck.Problems(variation, @case, request.Setup)));
        var unprepared = new ProblemList();
        var prepared = await preparation.PrepareAsync(request.Setup, unprepared, cancellationToken);
        problems.AddRange(prepared is null ? unprepared.Listed : VariationCheck.OfDays(variations, prepared));
        return prepared is not null && problems.Count == 0
            ? new(prepared, variations, request.Points, request.Measures.Count > 0 ? [.. request.Measures.Distinct()] : Enum.GetValues<Measure>())
            : throw problems.Refusal();
    }
}
