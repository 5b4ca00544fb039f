using System.Numerics;
using Simulator.Domain.Values;

namespace Simulator.Engine.Exercises;

/// <summary>An input of an exercise, as text: its name, its meaning and the allowed texts.</summary>
/// <param name="Name">The name, in kebab-case: <c>per-visit</c>.</param>
/// <param name="Description">The meaning, as a form or the help of a command shows it.</param>
/// <param name="Form">The form of the text: <c>N</c>, <c>N,N</c>.</param>
/// <param name="Allowed">The allowed texts, in words.</param>
public abstract record ExerciseInput(string Name, string Description, string Form, string Allowed)
{
    /// <summary>True when the exercise cannot be worked without it. Default false.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when it may be given several times. Default false.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True when a text is allowed.</summary>
    public abstract bool Accepts(string text);
}

/// <summary>An input whose texts stand for values of one type.</summary>
/// <param name="Name">The name, in kebab-case.</param>
/// <param name="Description">The meaning.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Allowed">The allowed texts, in words.</param>
/// <param name="Read">The value of a text; <c>null</c> when the text is not allowed.</param>
public sealed record ExerciseInput<T>(string Name, string Description, string Form, string Allowed, Func<string, T?> Read)
    : ExerciseInput(Name, Description, Form, Allowed)
    where T : struct
{
    /// <inheritdoc/>
    public override bool Accepts(string text) => Read(text) is not null;
}

/// <summary>The kinds of inputs.</summary>
internal static class ExerciseInputs
{
    /// <summary>A number.</summary>
    public static ExerciseInput<T> Number<T>(string name, string description, NumberRange<T> range) where T : struct, INumber<T> =>
        new(name, description, "N", range.Words, range.Read);

    /// <summary>Two numbers of the same range, with a comma between them.</summary>
    public static ExerciseInput<(double One, double Other)> Pair(string name, string description, NumberRange<double> range) => new(
        name, description, "N,N", $"two with a comma between them, each {range.Words}, such as 0.75,0.60",
        text => text.Split(',') is [var one, var other] && range.Read(one) is { } first && range.Read(other) is { } second ? (first, second) : null);

    /// <summary>One day, or the first and the last of several.</summary>
    public static ExerciseInput<(DateOnly First, DateOnly Last)> Days(string name, string description) => new(
        name, description, "YYYY-MM-DD[..YYYY-MM-DD]",
        "a day, or the first and the last with two dots between them, such as 2025-12-03 or 2025-11-29..2025-11-30",
        text => text.Split("..") switch
        {
            [var only] when DayFormat.Read(only) is { } day => (day, day),
            [var from, var to] when DayFormat.Read(from) is { } first && DayFormat.Read(to) is { } last && first <= last => (first, last),
            _ => null,
        });
}
