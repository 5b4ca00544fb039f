using Simulator.Application.Simulations.Sensitivities;
using Simulator.Cli.Output.Runs;
using Simulator.Domain;

namespace Simulator.Cli.Output.Sensitivities;

/// <summary>What every document about parameters has.</summary>
/// <param name="varying">What was varied.</param>
/// <param name="method">How.</param>
/// <param name="branched">How the timeline left its parent; none for one that branched from no other.</param>
internal abstract class SensitivityDocument(Varying varying, SensitivityMethod method, ScenarioBranched? branched) : RunsDocument(varying.Facts, branched)
{
    public SensitivityMethod Method { get; } = method;

    /// <summary>The measure that was looked at.</summary>
    public Measure Measure { get; } = varying.Measure;

    /// <summary>How many sets of numbers were run, each so often.</summary>
    public long Sets { get; } = varying.Sets;

    /// <summary>The parameters that were varied, with their ranges.</summary>
    public IReadOnlyList<ParameterEntry> Varied { get; } = [.. varying.Varied.Select(ParameterEntry.Of)];

    /// <summary>What the numbers rest on, in words.</summary>
    public string Counted() => $"{RunWords.Number(Runs, "run")} of each of {RunWords.Number(Sets, "set")} of numbers, all under the same luck";
}

/// <summary>A parameter with its range.</summary>
internal sealed record ParameterEntry(string Id, string Name, double Least, double Most, string Unit, EvidenceGrade Grade)
{
    /// <summary>The entry of a parameter.</summary>
    public static ParameterEntry Of(Parameter parameter) => new(parameter.Id, parameter.Name, parameter.Least, parameter.Most, parameter.Unit, parameter.Grade);
}
