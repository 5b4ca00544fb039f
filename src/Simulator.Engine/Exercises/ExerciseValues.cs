using Simulator.Domain.ModelCards;

namespace Simulator.Engine.Exercises;

/// <summary>The values of the inputs of an exercise. Each is read by its input.</summary>
/// <param name="texts">The texts by the names of inputs; all are allowed by their inputs.</param>
/// <param name="comparable">The ceasefires to compare with; <c>null</c> when the exercise compares with none.</param>
/// <param name="prefix">The text before the name of an input in messages, such as <c>--</c>.</param>
public sealed class ExerciseValues(IReadOnlyDictionary<string, IReadOnlyList<string>> texts, ReferenceClass? comparable = null, string prefix = "")
{
    /// <summary>The ceasefires to compare with; <c>null</c> when the exercise compares with none.</summary>
    public ReferenceClass? Comparable => comparable;

    /// <summary>The value of a required input.</summary>
    internal T One<T>(ExerciseInput<T> input) where T : struct => input.Read(texts[input.Name][0])!.Value;

    /// <summary>The value of an optional input; <c>null</c> when it is left out.</summary>
    internal T? Maybe<T>(ExerciseInput<T> input) where T : struct => All(input) is [var first, ..] ? first : null;

    /// <summary>The values of a repeated input, in the order given.</summary>
    internal IReadOnlyList<T> All<T>(ExerciseInput<T> input) where T : struct =>
        texts.TryGetValue(input.Name, out var given) ? [.. given.Select(text => input.Read(text)!.Value)] : [];

    /// <summary>The name of an input as messages give it.</summary>
    internal string Named(ExerciseInput input) => prefix + input.Name;
}
