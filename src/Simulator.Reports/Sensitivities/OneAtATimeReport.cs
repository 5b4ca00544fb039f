using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Sensitivities;

/// <summary>The effect of each parameter on a measure at both ends of its range, as <c>sensitivity</c> prints it.</summary>
public sealed class OneAtATimeReport(OneAtATimeResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.OneAtATime), IReport<OneAtATimeReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "least", "most", "unit", "atLeast", "atLeastLow", "atLeastHigh", "atMost", "atMostLow",
        "atMostHigh",
        "changeAtLeast", "changeAtLeastLow", "changeAtLeastHigh", "changeAtMost", "changeAtMostLow", "changeAtMostHigh");

    /// <summary>The result under each reading of contested levers.</summary>
    public IReadOnlyList<SwingsEntry> Readings { get; } =
        [.. found.Readings.Select(
            read => new SwingsEntry(read.Reading, read.Result.Level, [.. read.Result.OfParameters.Select(SwingEntry.Of)]))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<OneAtATimeReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() => Ranked(
        "at both ends of its range", Readings[0].Parameters, swing => swing.Parameter,
        swing => $"{Unit.Whole(swing.AtLeast)} and {Unit.Whole(swing.AtMost)}");

    /// <inheritdoc/>
    protected override string Next() => $"simulator sensitivity {Timeline} --method morris";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The swings as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from swing in reading.Parameters
        let parameter = swing.Parameter
        select Row(
            Runs,
            [
                reading.Name, EnumWords.Code(Measure), parameter.Id, parameter.Name, parameter.Least, parameter.Most, parameter.Unit,
                .. new[] { swing.AtLeast, swing.AtMost, swing.ChangeAtLeast, swing.ChangeAtMost }.SelectMany(
                    estimate => new object?[] { estimate.Value, estimate.Low, estimate.High }),
            ]);
}

/// <summary>The measure at the values of the case, and the effect of each parameter on it, the widest swing first.</summary>
public sealed record SwingsEntry(string? Name, Estimate Level, IReadOnlyList<SwingEntry> Parameters);

/// <summary>The effect of a parameter on the measure.</summary>
public sealed record SwingEntry(
    ParameterEntry Parameter, Estimate AtLeast, Estimate AtMost, Estimate ChangeAtLeast, Estimate ChangeAtMost)
{
    /// <summary>The entry of a swing.</summary>
    public static SwingEntry Of(Swing swing) => new(
        ParameterEntry.Of(swing.Parameter), swing.AtLeast, swing.AtMost, swing.ChangeAtLeast,
        swing.ChangeAtMost);
}
