using Simulator.Application.Simulations.Sensitivities;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Sensitivities;

/// <summary>Which parameters matter anywhere in the ranges, as <c>sensitivity --method morris</c> prints it.</summary>
public sealed class MorrisReport(MorrisResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Morris), IReport<MorrisReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "muStar", "muStarLow", "muStarHigh", "mu", "muLow", "muHigh", "sigma", "trajectories");

    /// <summary>How many walks through the ranges there were.</summary>
    public int Trajectories { get; } = found.Trajectories;

    /// <summary>What was found under each reading of contested levers.</summary>
    public IReadOnlyList<ScreeningEntry> Readings { get; } = [.. found.Readings.Select(read => new ScreeningEntry(read.Reading,
    [
        .. read.Result.Select(
            one => new ScreenedEntry(
                ParameterEntry.Of(one.Parameter), one.Effects.MuStar, one.Effects.Mu, one.Effects.Sigma)),
    ]))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<MorrisReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

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

/// <summary>What each parameter does to the measure over its whole range, the largest first.</summary>
public sealed record ScreeningEntry(string? Name, IReadOnlyList<ScreenedEntry> Parameters);

/// <summary>What a parameter does over its whole range, from place to place.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="MuStar">The mean size of its effect.</param>
/// <param name="Mu">Its mean effect; nearer to zero where it goes one way here and the other there.</param>
/// <param name="Sigma">How much the effect differs from place to place.</param>
public sealed record ScreenedEntry(ParameterEntry Parameter, Estimate MuStar, Estimate Mu, double Sigma);
