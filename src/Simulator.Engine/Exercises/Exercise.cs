namespace Simulator.Engine.Exercises;

/// <summary>An exercise of the teaching units: what it is given, and how the answer follows step by step.</summary>
/// <param name="Name">The name, in kebab-case.</param>
/// <param name="Summary">The question that it answers, in a sentence.</param>
/// <param name="Inputs">The values that it is given.</param>
/// <param name="Examples">Values that it can be tried with, as options of a command line.</param>
/// <param name="Work">The steps to the answer.</param>
public sealed record Exercise(
    string Name, string Summary, IReadOnlyList<ExerciseInput> Inputs, IReadOnlyList<string> Examples,
    Func<ExerciseValues, IEnumerable<WorkedStep>> Work)
{
    /// <summary>What else is worth knowing; <c>null</c> when there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>True when comparable ceasefires of a case can stand beside the answer.</summary>
    public bool Compares { get; init; }

    /// <summary>What is wrong with values that are allowed one by one; <c>null</c> when nothing is.</summary>
    public Func<ExerciseValues, string?> Flaw { get; init; } = _ => null;
}
