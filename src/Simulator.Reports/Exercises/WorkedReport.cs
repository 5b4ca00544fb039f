using Simulator.Engine.Exercises;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Exercises;

/// <summary>A calculation step by step, as <c>calculate</c> prints it.</summary>
/// <param name="Calculation">The name of the calculation: the word after <c>calculate</c>.</param>
/// <param name="Steps">The steps; each may use the answers of those before it.</param>
public sealed record WorkedReport(string Calculation, IReadOnlyList<WorkedStep> Steps) : IReport<WorkedReport>
{
    /// <summary>The columns of the table: a row per step.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["calculation", "key", "name", "formula", "worked", "value", "holds", "answer"];

    /// <summary>The steps as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        Steps.Select(step => (object?[])[Calculation, step.Key, step.Name, step.Formula, step.Worked, step.Value, step.Holds, step.Answer]);
}
