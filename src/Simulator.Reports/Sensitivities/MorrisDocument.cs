using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Branching;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Sensitivities;

/// <summary>Which parameters matter anywhere in the ranges, as <c>sensitivity --method morris</c> prints it.</summary>
public sealed class MorrisDocument(MorrisResult found, ScenarioBranched? branched) : SensitivityDocument(
    found.Varying, SensitivityMethod.Morris, branched)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "muStar", "muStarLow", "muStarHigh", "mu", "muLow", "muHigh", "sigma", "trajectories");

    /// <summary>How many walks through the ranges there were.</summary>
    public int Trajectories { get; } = found.Trajectories;

    /// <summary>What was found under each reading of contested levers.</summary>
    public IReadOnlyList<ScreeningEntry> Readings { get; } = [.. found.Readings.Select(read => new ScreeningEntry(read.Reading,
    [
        .. read.Found.Select(
            one => new ScreenedEntry(
                ParameterEntry.Of(one.Parameter), EstimateEntry.Of(one.Effects.MuStar), EstimateEntry.Of(one.Effects.Mu), one.Effects.Sigma)),
    ]))];

    /// <summary>The effects as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from effect in reading.Parameters
        select Row(
            Runs, reading.Name, EnumWords.Code(Measure), effect.Parameter.Id, effect.Parameter.Name,
            effect.MuStar.Value, effect.MuStar.Low, effect.MuStar.High, effect.Mu.Value, effect.Mu.Low, effect.Mu.High, effect.Sigma, Trajectories);
}

/// <summary>What each parameter does to the measure over its whole range, the largest first.</summary>
public sealed record ScreeningEntry(string? Name, IReadOnlyList<ScreenedEntry> Parameters);

/// <summary>What a parameter does over its whole range, from place to place.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="MuStar">The mean size of its effect.</param>
/// <param name="Mu">Its mean effect; nearer to zero where it goes one way here and the other there.</param>
/// <param name="Sigma">How much the effect differs from place to place.</param>
public sealed record ScreenedEntry(ParameterEntry Parameter, EstimateEntry MuStar, EstimateEntry Mu, double Sigma);
