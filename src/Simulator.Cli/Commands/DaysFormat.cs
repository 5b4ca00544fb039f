using System.Globalization;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>How users write one day or several: <c>2025-11-29..2025-11-30</c>.</summary>
internal static class DaysFormat
{
    /// <summary>The form, as messages show it.</summary>
    public const string Allowed = "a day, or the first and the last with two dots between them, such as 2025-12-03 or 2025-11-29..2025-11-30";

    /// <summary>The first and the last day that are meant.</summary>
    /// <exception cref="BadInputException">The text has another form, or the last day is before the first.</exception>
    public static (DateOnly First, DateOnly Last) Parse(string option, string text) => text.Split("..") switch
    {
        [var only] when Day(only) is { } day => (day, day),
        [var from, var to] when Day(from) is { } first && Day(to) is { } last && first <= last => (first, last),
        _ => throw new BadInputException($"'{Spelling.Brief(text)}' cannot be used. Allowed for {option}: {Allowed}."),
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
