using System.Globalization;
using System.Numerics;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The numbers that an option takes.</summary>
/// <param name="Words">Which they are, in words.</param>
/// <param name="Holds">Whether a number is one of them.</param>
internal sealed record Allowed<T>(string Words, Predicate<T> Holds) where T : struct, INumber<T>
{
    private static readonly NumberStyles Style = typeof(T) == typeof(int) ? NumberStyles.AllowLeadingSign : NumberStyles.Float;

    /// <summary>The number that a text means.</summary>
    /// <exception cref="BadInputException">It is none, or none of these.</exception>
    public T Read(string option, string text) =>
        Number(text) ?? throw new BadInputException($"'{Spelling.Brief(text)}' cannot be used. Allowed for {option}: {Words}.");

    /// <summary>The two numbers that a text means.</summary>
    /// <inheritdoc cref="Read"/>
    public (T One, T Other) ReadPair(string option, string text) =>
        text.Split(',') is [var one, var other] && Number(one) is { } first && Number(other) is { } second
            ? (first, second)
            : throw new BadInputException($"'{Spelling.Brief(text)}' cannot be used. Allowed for {option}: {PairWords}.");

    /// <summary>Which two numbers are allowed, in words.</summary>
    public string PairWords => $"two with a comma between them, each {Words}, such as 0.75,0.60";

    private T? Number(string text) => T.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && Holds(number) ? number : null;
}

/// <summary>The numbers that options of calculations take.</summary>
internal static class Allowed
{
    private const double Least = 0.000001;

    /// <summary>A share, a chance or a level.</summary>
    public static Allowed<double> Part { get; } = new("a number from 0 to 1", number => number is >= 0 and <= 1);

    /// <summary>A chance of what is neither impossible nor certain, nor so nearly that the answer has no end.</summary>
    public static Allowed<double> Chance { get; } = new("a number from 0.000001 to 0.999999", number => number is >= Least and <= 1 - Least);

    /// <summary>A share of what is there at all.</summary>
    public static Allowed<double> Some { get; } = new("a number from 0.000001 to 1", number => number is >= Least and <= 1);

    /// <summary>Numbers from 0 on.</summary>
    public static Allowed<double> UpTo(double most) => new($"a number from 0 to {most:N0}", number => number >= 0 && number <= most);

    /// <summary>Whole numbers.</summary>
    public static Allowed<int> Whole(int least, int most) =>
        new($"a whole number from {least} to {most:N0}", number => number >= least && number <= most);
}
