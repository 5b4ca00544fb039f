using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Sensitivities;

/// <summary>The elementary effects of the parameters over their ranges (Morris), as <c>sensitivity --method morris</c> prints them.</summary>
public sealed class MorrisReport(MorrisResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Morris), IReport<MorrisReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "muStar", "muStarLow", "muStarHigh", "mu", "muLow", "muHigh", "sigma", "trajectories");

    /// <summary>The number of trajectories through the ranges.</summary>
    public int Trajectories { get; } = found.Trajectories;

    /// <summary>The result under each reading of contested levers.</summary>
    public IReadOnlyList<ScreeningEntry> Readings { get; } = [.. found.Readings.Select(read => new ScreeningEntry(read.Reading,
    [
        .. read.Result.Select(
            one => new ScreenedEntry(
                ParameterEntry.Of(one.Parameter), one.Effects.MuStar, one.Effects.Mu, one.Effects.Sigma)),
    ]))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<MorrisReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() =>
        Ranked("mean absolute effect", Readings[0].Parameters, effect => effect.Parameter, effect => Unit.Whole(effect.MuStar));

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The effects as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from effect in reading.Parameters
        select Row(
            Runs, reading.Name, EnumWords.Code(Measure), effect.Parameter.Id, effect.Parameter.Name,
            effect.MuStar.Value, effect.MuStar.Low, effect.MuStar.High, effect.Mu.Value, effect.Mu.Low, effect.Mu.High, effect.Sigma, Trajectories);
}

/// <summary>The effect of each parameter on the measure over its whole range, the largest first.</summary>
public sealed record ScreeningEntry(string? Name, IReadOnlyList<ScreenedEntry> Parameters);

/// <summary>The effects of a parameter over its whole range, at different places in the ranges of the others.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="MuStar">The mean absolute effect.</param>
/// <param name="Mu">The mean effect; nearer to zero than <paramref name="MuStar"/> when effects have different signs.</param>
/// <param name="Sigma">The standard deviation of the effect over the places.</param>
public sealed record ScreenedEntry(ParameterEntry Parameter, Estimate MuStar, Estimate Mu, double Sigma);
