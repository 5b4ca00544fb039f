namespace Simulator.Engine.Exercises;

/// <summary>An exercise of the teaching units: its inputs, and the steps to the answer.</summary>
/// <param name="Name">The name, in kebab-case.</param>
/// <param name="Summary">The calculation that it does, in the imperative, as the help of a command shows it.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Examples">Examples of input, as options of a command line.</param>
/// <param name="Work">The steps to the answer.</param>
public sealed record Exercise(
    string Name, string Summary, IReadOnlyList<ExerciseInput> Inputs, IReadOnlyList<string> Examples,
    Func<ExerciseValues, IEnumerable<WorkedStep>> Work)
{
    /// <summary>A further remark, as the help shows it; <c>null</c> when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>True when the answer can be compared with comparable ceasefires of a case. Default false.</summary>
    public bool Compares { get; init; }

    /// <summary>The error in a combination of values that are allowed one by one; <c>null</c> when there is none.</summary>
    public Func<ExerciseValues, string?> Flaw { get; init; } = _ => null;
}
