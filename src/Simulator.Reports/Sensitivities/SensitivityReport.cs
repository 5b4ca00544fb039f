using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Sensitivities;

/// <summary>What every report about parameters has.</summary>
/// <param name="varying">What was varied.</param>
/// <param name="method">How.</param>
public abstract class SensitivityReport(Varying varying, SensitivityMethod method) : RunsReport(
    varying.Facts)
{
    /// <summary>The method by which parameters are varied.</summary>
    public SensitivityMethod Method { get; } = method;

    /// <summary>The measure that was looked at.</summary>
    public Measure Measure { get; } = varying.Measure;

    /// <summary>How many sets of numbers were run, each so often.</summary>
    public long Sets { get; } = varying.Sets;

    /// <summary>The parameters that were varied, with their ranges.</summary>
    public IReadOnlyList<ParameterEntry> Varied { get; } = [.. varying.Varied.Select(ParameterEntry.Of)];

    /// <inheritdoc/>
    protected override string Title() => $"How much results of {Timeline} depend on the parameters";

    /// <inheritdoc/>
    public override string CountInWords() => $"{Counted.Of(Runs, "run")} of each of {Counted.Of(Sets, "set")} of numbers, all under the same luck";
}

/// <summary>A parameter with its range.</summary>
public sealed record ParameterEntry(string Id, string Name, double Least, double Most, string Unit, EvidenceGrade Grade)
{
    /// <summary>The entry of a parameter.</summary>
    public static ParameterEntry Of(Parameter parameter) =>
        new(parameter.Id, parameter.Name, parameter.Least, parameter.Most, parameter.Unit, parameter.Grade);
}
