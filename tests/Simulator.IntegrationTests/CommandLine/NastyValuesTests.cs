using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.RegularExpressions;
using Simulator.Cli.Commands;
using Simulator.Cli.Screen;
using Simulator.Files.Problems;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>Every command with every option and argument, each with values that broke programs before.</summary>
[Collection(nameof(Alone))]
public sealed partial class NastyValuesTests(InProcess program) : IClassFixture<InProcess>, IDisposable
{
    /// <summary>A collection that runs when no other test does, because the current folder belongs to the whole process.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-nasty-");
    private readonly string former = Directory.GetCurrentDirectory();

    /// <summary>A short line of each command, to which an option is added, or whose option or argument is replaced.</summary>
    private static readonly Dictionary<string, string[]> Lines = new(StringComparer.Ordinal)
    {
        ["replay"] = ["--from", "2025-12-31"],
        ["branch"] = ["a-branch", "--hypothesis", "A step is made."],
        ["branch suggest"] = ["--goal", "phase=talking", "--most", "1"],
        ["scenario run"] = ["monitoring-accepted", "--dry-run"],
        ["scenario validate"] = ["monitoring-accepted"],
        ["scenario new"] = ["my-scenario"],
        ["scenario watch"] = ["no-such-scenario"],
        ["diff"] = ["pak-afg-2025", "mirrow-crossing"],
        ["cherry-pick"] = ["a-branch", "--event", "T70"],
        ["undo"] = ["a-branch"],
        ["rebase"] = ["a-branch", "--dry-run"],
        ["archive"] = ["no-branch"],
        ["simulate"] = Few,
        ["run"] = Few,
        ["compare"] = [.. Few, "--lever", "fatwa"],
        ["counterfactual"] = [.. Few, "--lever", "fatwa"],
        ["attribute"] = [.. Few, "--lever", "fatwa"],
        ["sensitivity"] = [.. Few, "--parameters", "tau"],
        ["sweep"] = [.. Few, "--vary", "tau=0.05,0.06"],
        ["calibrate check"] = ["mirrow-crossing", "--runs", "2"],
        ["calibrate register"] = Few,
        ["case new"] = ["my-case"],
        ["case validate"] = ["mirrow-crossing"],
        ["generate"] = ["--events", "2"],
        ["import"] = ["no-file.jsonl"],
        ["db backup"] = ["a.backup"],
        ["db restore"] = ["no-file.backup"],
        ["bargain frontier"] = ["riyadh-package"],
    };

    private static readonly string[] Values =
    [
        "", " ", "\t", "@x", "--", "--x", "-x", "0,1", "0.1.2", "1 000", "½", "1e400", "-1e400", "NaN", "Infinity", "-1", "0", "0x10",
        "99999999999999999999", "-9223372036854775809", "2147483648", "٣", "مذاكرات", "\u202Eabc", "\u001B[31mred\u001B[0m", "\u0007", "a\nb",
        new('a', 300), new('é', 300), "'", "\"", "[red]x[/]", "[/]", "{0}", "%s", "$(id)", "; ls", "../..", "/", ".", @"C:\x", "a=b", "=", "a=",
        "a:b", "..", "1..2", "2025-02-30", "16/11/2025", "9999-12-31", "0001-01-01", "null", "\uD800", "🕊", "two words", "UPPER", "e\u0301", "\uFEFF",
        "*",
    ];

    private static string[] Few => ["--from", "2025-11-06", "--until", "2025-11-10", "--runs", "2"];

    [Fact]
    public async Task Every_command_answers_every_value_of_every_option_with_an_answer_or_a_clear_refusal()
    {
        Directory.SetCurrentDirectory(root.CreateSubdirectory("a/b/c").FullName);
        Assert.Equal(0, (await program.RunAsync(["branch", "a-branch", "--before", "2025-11-06", "--hypothesis", "A step is made."])).ExitCode);
        var (wrong, count) = (new ConcurrentBag<string>(), 0);

        await Parallel.ForEachAsync(All(), async (one, _) =>
        {
            Interlocked.Increment(ref count);
            var ended = await program.RunAsync(one.Line);
            if (Complaint(one.Value, ended) is { } complaint)
            {
                wrong.Add($"{complaint}: {string.Join(' ', one.Line.Select(word => $"'{Visible.Of(word)}'"))}\n    {ended.Messages.Trim()}");
            }
        });

        Assert.InRange(count, 10_000, 100_000);
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong.Order().Take(60))}");
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(former);
        root.Delete(recursive: true);
    }

    /// <summary>The lines, each with its nasty value.</summary>
    private static IEnumerable<(string[] Line, string Value)> All() =>
        from command in Leaves()
        from value in Values
        from line in With(command.Command, Lines.GetValueOrDefault(command.Name) ?? [], value)
        select ((string[])[.. command.Name.Split(' '), .. line], value);

    private static IEnumerable<(string Name, Command Command)> Leaves() =>
        from row in CommandTree.Commands
        let command = row.Create()
        from one in command.Subcommands.Prepend(command)
        where one.Action is not null
        select (one == command ? row.Name : $"{row.Name} {one.Name}", one);

    /// <summary>The line with the value in the place of each argument, after each option, joined to each option, and after all.</summary>
    private static IEnumerable<string[]> With(Command command, string[] line, string value)
    {
        foreach (var option in command.Options)
        {
            var at = Array.IndexOf(line, option.Name);
            string[] others = at < 0 ? line : [.. line[..at], .. line.Skip(at + 1 + option.Arity.MinimumNumberOfValues)];
            yield return [.. others, option.Name, value];
            if (option.Arity.MaximumNumberOfValues == 0)
            {
                yield return [.. line, $"{option.Name}={value}"];
            }
        }

        for (var i = 0; i < command.Arguments.Count; i++)
        {
            yield return command.Arguments[i].Arity.MinimumNumberOfValues == 0 ? [.. line, value] : [.. line.Take(i), value, .. line.Skip(i + 1)];
        }

        yield return [.. line, "one-more", value];
    }

    /// <summary>The fault of an answer; <c>null</c> for an answer without one.</summary>
    private static string? Complaint(string value, Ended ended) =>
        ended.ExitCode is not (0 or 1 or 2 or 130) ? $"exit code {ended.ExitCode}"
        : InternalWords().Match(ended.Messages) is { Success: true } match ? $"says '{match.Value}'"
        : ended.ExitCode == 2 && !Quotes(ended.Messages, value) ? "does not quote the input"
        : ended.ExitCode != 0 && ended.Messages.Trim().Length == 0 ? "says nothing"
        : Visible.Of(ended.Messages) != ended.Messages.Replace("\r", "", StringComparison.Ordinal) ? "writes control characters"
        : null;

    /// <summary>True when a message names the value, or the part of it that is wrong.</summary>
    private static bool Quotes(string messages, string value) =>
        value.Trim().Length == 0 || value == "--" || messages.Contains(Visible.Of(Spelling.Brief(value)), StringComparison.Ordinal)
        || Parts().Matches(value).Any(part => messages.Contains($"'{Visible.Of(part.Value)}'", StringComparison.Ordinal));

    [GeneratedRegex(
        @"   at |This is a defect|System\.|Exception|Npgsql|Marten|YamlDotNet|Spectre|\bInt(32|64)\b|\bBoolean\b|DateOnly|Nullable|"
        + @"Allowed: Allowed|Allowed: ?\.|Allowed: *$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InternalWords();

    [GeneratedRegex("[^=:@]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
