using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Sensitivities;

/// <summary>The content that every report about parameters has.</summary>
/// <param name="varying">The parameters that are varied, and the runs.</param>
/// <param name="method">The method.</param>
public abstract class SensitivityReport(Varying varying, SensitivityMethod method) : RunsReport(varying.Facts)
{
    /// <summary>The method by which parameters are varied.</summary>
    public SensitivityMethod Method { get; } = method;

    /// <summary>The measure that is analysed.</summary>
    public Measure Measure { get; } = varying.Measure;

    /// <summary>The number of sets of values, each of which gets all the runs.</summary>
    public long Sets { get; } = varying.Sets;

    /// <summary>The parameters that are varied, with their ranges.</summary>
    public IReadOnlyList<ParameterEntry> Varied { get; } = [.. varying.Varied.Select(ParameterEntry.Of)];

    /// <summary>The unit of the measure.</summary>
    protected Unit Unit => Unit.Of(Measure);

    /// <summary>The parameters on which the measure depends most, under the first reading of contested levers.</summary>
    /// <param name="what">The meaning of the numbers.</param>
    /// <param name="found">The parameters, the weightiest first.</param>
    /// <param name="parameterOf">The parameter.</param>
    /// <param name="numbers">The numbers, in words.</param>
    protected IEnumerable<string> Ranked<T>(
        string what, IReadOnlyList<T> found, Func<T, ParameterEntry> parameterOf, Func<T, string> numbers) => found.Count == 0
        ? [$"{RunWords.Of(Measure)} is the same everywhere in the ranges"]
        : found.Select((one, place) =>
            $"{(place == 0 ? $"{RunWords.Of(Measure)}, {what}{FirstReading()}: " : "")}{parameterOf(one).Name}, {numbers(one)}");

    /// <summary>The words that a finding is that of the first reading of contested levers; empty when none is contested.</summary>
    protected string FirstReading() => ReadingNames().Skip(1).Any() ? $" (reading {RunWords.Letter(0)})" : "";

    /// <inheritdoc/>
    protected override string Title() => $"Sensitivity of {Timeline} to the parameters";

    /// <inheritdoc/>
    public override string CountInWords() => $"{Counted.Of(Runs, "run")} of each of {Counted.Of(Sets, "set")} of values, on common random numbers";
}

/// <summary>A parameter with its range.</summary>
public sealed record ParameterEntry(string Id, string Name, double Least, double Most, string Unit, EvidenceGrade Grade)
{
    /// <summary>The entry of a parameter.</summary>
    public static ParameterEntry Of(Parameter parameter) =>
        new(parameter.Id, parameter.Name, parameter.Least, parameter.Most, parameter.Unit, parameter.Grade);
}
