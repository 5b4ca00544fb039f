using System.Numerics;
using Simulator.Domain.Values;

namespace Simulator.Engine.Exercises;

/// <summary>The numbers that an input allows.</summary>
/// <param name="Words">The range, in words.</param>
/// <param name="Holds">True for a number within the range.</param>
internal sealed record NumberRange<T>(string Words, Predicate<T> Holds) where T : struct, INumber<T>
{
    /// <summary>The number that a text stands for; <c>null</c> when it is not a number of the range.</summary>
    public T? Read(string text) => NumberFormat.Read<T>(text) is { } number && Holds(number) ? number : null;
}

/// <summary>The ranges of numbers that exercises allow.</summary>
internal static class NumberRange
{
    private const double Min = 0.000001;

    /// <summary>A share, a chance or a level.</summary>
    public static NumberRange<double> Part { get; } = new("a number from 0 to 1", number => number is >= 0 and <= 1);

    /// <summary>A chance that is neither 0 nor 1, nor so near to either that the answer is infinite.</summary>
    public static NumberRange<double> Chance { get; } = new("a number from 0.000001 to 0.999999", number => number is >= Min and <= 1 - Min);

    /// <summary>A share above 0.</summary>
    public static NumberRange<double> Some { get; } = new("a number from 0.000001 to 1", number => number is >= Min and <= 1);

    /// <summary>A discount factor.</summary>
    public static NumberRange<double> Discount { get; } = new("a number from 0 to below 1", number => number is >= 0 and < 1);

    /// <summary>Numbers from 0 up to a maximum.</summary>
    public static NumberRange<double> UpTo(double max) => new($"a number from 0 to {max:N0}", number => number >= 0 && number <= max);

    /// <summary>Numbers from a minimum up to a maximum.</summary>
    public static NumberRange<double> Between(double min, double max) =>
        new($"a number from {min} to {max}", number => number >= min && number <= max);

    /// <summary>Whole numbers from a minimum up to a maximum.</summary>
    public static NumberRange<int> Whole(int min, int max) =>
        new($"a whole number from {min} to {max:N0}", number => number >= min && number <= max);
}
