using System.Text.RegularExpressions;
using Simulator.Application.Simulations;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The written form of a lever that is assumed for runs: <c>monitoring-mechanism=0.7@2025-11-06+14~30</c>.</summary>
internal static partial class LeverFormat
{
    /// <summary>The form, as help and messages show it.</summary>
    public const string Form = "NAME[=LEVEL][@DAY][+LAGDAYS][~RAMPDAYS]";

    private const string Example = "monitoring-mechanism=0.7@2025-11-06+14~30";

    /// <summary>The lever; <c>null</c>, with problems, when a part has another form.</summary>
    /// <remarks>
    /// The parts after the name may have any order, each at most once. The lever and the range of its numbers are checked with the case.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="problems">The list that problems are added to.</param>
    public static AssumedLever? Read(string text, ProblemList problems)
    {
        var parts = Parts().Matches(text);
        var name = parts.Count == 0 ? text : text[..parts[0].Index];
        if (name.Length == 0)
        {
            problems.Add(new($"'{Spelling.Brief(text)}' names no lever. Allowed for --lever: {Form}, such as {Example}."));
            return null;
        }

        var (lever, before) = (new AssumedLever(new LeverId(name)), problems.Count);
        foreach (var part in parts.GroupBy(part => part.Value[0]))
        {
            if (part.Count() > 1)
            {
                problems.Add(new($"'{Spelling.Brief(text)}' has '{part.Key}' {part.Count()} times. Allowed for --lever: {Form}, each part once."));
            }

            lever = With(lever, part.Key, part.First().Value[1..]) ?? Wrong(lever, part.First().Value, text, problems);
        }

        return problems.Count == before ? lever : null;
    }

    private static AssumedLever? With(AssumedLever lever, char mark, string given) => mark switch
    {
        '=' => NumberFormat.Read<double>(given) is { } level ? lever with { Level = level } : null,
        '@' => DayFormat.Read(given) is { } day ? lever with { On = day } : null,
        '+' => Days(given) is { } lag ? lever with { LagDays = lag } : null,
        _ => Days(given) is { } ramp ? lever with { RampDays = ramp } : null,
    };

    private static AssumedLever Wrong(AssumedLever lever, string part, string text, ProblemList problems)
    {
        problems.Add(new($"'{Spelling.Brief(part)}' in '{Spelling.Brief(text)}' cannot be used. Allowed: {part[0] switch
        {
            '=' => "= and a level from 0 to 1, such as =0.7",
            '@' => "@ and a day as YYYY-MM-DD, such as @2025-11-06",
            '+' => "+ and the days before the lever begins to work, a whole number from 0 on, such as +14",
            _ => "~ and the days until the lever has its full strength, a whole number from 0 on, such as ~30",
        }}."));
        return lever;
    }

    private static int? Days(string given) => NumberFormat.Read<int>(given) is { } days and >= 0 ? days : null;

    [GeneratedRegex("[=@+~][^=@+~]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
