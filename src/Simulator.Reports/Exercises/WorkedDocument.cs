using Simulator.Engine.Exercises;

namespace Simulator.Reports.Exercises;

/// <summary>A calculation step by step, as <c>calculate</c> prints it.</summary>
/// <param name="Calculation">Which one: the word behind <c>calculate</c>.</param>
/// <param name="Steps">The steps; each may rest on those before it.</param>
public sealed record WorkedDocument(string Calculation, IReadOnlyList<WorkedStep> Steps)
{
    /// <summary>The columns of the table: a row per step.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["calculation", "key", "name", "formula", "worked", "value", "holds", "answer"];

    /// <summary>The steps as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        Steps.Select(step => (object?[])[Calculation, step.Key, step.Name, step.Formula, step.Worked, step.Value, step.Holds, step.Answer]);
}

/// <summary>One line of reasoning with its answer.</summary>
/// <param name="Key">What programs call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Formula">The formula in words; none where the numbers say it all.</param>
/// <param name="Worked">The formula with the numbers put in.</param>
/// <param name="Value">The answer as a number, not rounded; none where it is no number or out of reach.</param>
/// <param name="Holds">The answer to a question; none where a number answers.</param>
/// <param name="Answer">The answer as people write it, to three decimals.</param>
public sealed record WorkedStep(string Key, string Name, string? Formula, string Worked, double? Value, bool? Holds, string Answer)
{
    /// <summary>A step that ends in a number.</summary>
    public static WorkedStep Number(string key, string name, string? formula, string worked, double value) =>
        new(key, name, formula, worked, double.IsFinite(value) ? value : null, null, Figures.Rounded(value));

    /// <summary>A step that ends in a whole number.</summary>
    public static WorkedStep Count(string key, string name, string worked, double value) =>
        new(key, name, null, worked, value, null, Figures.Whole(value));

    /// <summary>The step from what would be enough to whole visits or days; none where nothing is enough.</summary>
    public static IEnumerable<WorkedStep> RoundedUp(string key, string name, double enough) =>
        double.IsFinite(enough) ? [Count(key, name, $"{Figures.Carried(enough)} rounded up", WholeUnits.Up(enough))] : [];

    /// <summary>A step that ends in yes or no.</summary>
    public static WorkedStep Question(string key, string name, string formula, string worked, bool holds) =>
        new(key, name, formula, worked, null, holds, holds ? "yes" : "no");
}
