namespace Simulator.Engine.Exercises;

/// <summary>A step of a calculation, with its answer.</summary>
/// <param name="Key">The name for programs.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Formula">The formula in words; <c>null</c> when the numbers are clear without it.</param>
/// <param name="Worked">The formula with the numbers put in.</param>
/// <param name="Value">The answer as a number, not rounded; <c>null</c> when it is not a number or out of reach.</param>
/// <param name="Holds">The answer to a yes-or-no question; <c>null</c> when the answer is a number.</param>
/// <param name="Answer">The answer as people write it, to three decimals.</param>
public sealed record WorkedStep(string Key, string Name, string? Formula, string Worked, double? Value, bool? Holds, string Answer)
{
    /// <summary>A step whose answer is a number.</summary>
    public static WorkedStep Number(string key, string name, string? formula, string worked, double value) =>
        new(key, name, formula, worked, double.IsFinite(value) ? value : null, null, Figures.Rounded(value));

    /// <summary>A step whose answer is a whole number.</summary>
    public static WorkedStep Count(string key, string name, string worked, double value) =>
        new(key, name, null, worked, value, null, Figures.Whole(value));

    /// <summary>The step that rounds an answer up to whole visits or days; empty when the answer is out of reach.</summary>
    public static IEnumerable<WorkedStep> RoundedUp(string key, string name, double enough) =>
        double.IsFinite(enough) ? [Count(key, name, $"{Figures.Carried(enough)} rounded up", WholeUnits.Up(enough))] : [];

    /// <summary>A step whose answer is yes or no.</summary>
    public static WorkedStep Question(string key, string name, string formula, string worked, bool holds) =>
        new(key, name, formula, worked, null, holds, holds ? "yes" : "no");
}
