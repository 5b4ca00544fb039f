using System.Collections.Concurrent;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Simulator.Cli.Commands;
using Simulator.Cli.Screen;

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

    /// <summary>A name that no other line has.</summary>
    private const string Fresh = "{fresh}";

    /// <summary>
    /// A short line of a command, to which an option is added, or whose option or argument is replaced; default: the first example of its help.
    /// </summary>
    private static readonly Dictionary<string, string[]> Lines = new(StringComparer.Ordinal)
    {
        ["replay"] = ["--from", "2025-12-31"],
        ["branch"] = [Fresh, "--hypothesis", "A step is made."],
        ["branch suggest"] = ["--goal", "phase=talking", "--most", "1"],
        ["scenario run"] = ["monitoring-accepted", "--dry-run"],
        ["scenario validate"] = ["monitoring-accepted"],
        ["scenario new"] = [Fresh],
        ["scenario watch"] = ["no-such-scenario"],
        ["diff"] = ["pak-afg-2025", "pak-afg-2025"],
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
        ["calibrate register"] = ["--until", "2026-01-05", "--runs", "2"],
        ["case new"] = [Fresh],
        ["case validate"] = ["mirrow-crossing"],
        ["generate"] = ["--events", "2"],
        ["import"] = ["talks.jsonl"],
        ["db backup"] = ["a.backup"],
        ["db restore"] = ["no-file.backup"],
        ["bargain frontier"] = ["riyadh-package"],
    };

    private static readonly string[] Values =
    [
        "", " ", "\t", "@x", "--", "--x", "-x", "0,1", "0.1.2", "1 000", "½", "1e400", "-1e400", "NaN", "Infinity", "-1", "0", "0x10",
        "99999999999999999999", "-9223372036854775809", "2147483648", "٣", "مذاكرات", "\u202Eabc", "\u001B[31mred\u001B[0m", "\u0007", "a\nb",
        new('a', 300), new('é', 300), "'", "\"", "[red]x[/]", "[/]", "{0}", "%s", "$(id)", "; ls", "../..", "/", ".", @"C:\x", "a=b", "=", "a=",
        "a:b", "..", "1..2", "2025-02-30", "16/11/2025", "9999-12-31", "0001-01-01", "null", "\uD800", "🕊", "two words", "UPPER", "e\u0301",
        "\uFEFF", "*",
    ];

    private const int Quoted = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static string[] Few => ["--from", "2025-11-06", "--until", "2025-11-10", "--runs", "2"];

    [Fact]
    public async Task Every_command_answers_every_value_of_every_option_with_an_answer_or_a_clear_refusal()
    {
        Directory.SetCurrentDirectory(root.CreateSubdirectory("a/b/c").FullName);
        KeepFewScenarios();
        Assert.Equal(0, (await program.RunAsync(["branch", "a-branch", "--before", "2025-11-06", "--hypothesis", "A step is made."])).ExitCode);
        Assert.Equal(0, (await program.RunAsync(["export", "mirrow-crossing", "--to", "talks.jsonl"])).ExitCode);
        var (wrong, count) = (new ConcurrentDictionary<string, string>(StringComparer.Ordinal), 0);

        await Parallel.ForEachAsync(All(), async (one, _) =>
        {
            var number = Interlocked.Increment(ref count);
            string[] line = [.. one.Line.Select(word => word == Fresh ? $"fresh-{number}" : word)];
            var ended = await EndAsync(line);
            if (Complaint(one.Value, one.Place, ended) is { } complaint)
            {
                wrong.TryAdd($"{complaint}: {one.Place}", $"{Shown(line)}\n    {ended.Messages.Trim()}");
            }
        });

        Assert.InRange(count, 10_000, 100_000);
        var places = string.Join('\n', wrong.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}\n    {one.Value}"));
        Assert.True(wrong.IsEmpty, $"{wrong.Count} places:\n{places}");
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(former);
        root.Delete(recursive: true);
    }

    /// <summary>Runs a command line to its end.</summary>
    /// <exception cref="TimeoutException">It is still at work after minutes.</exception>
    private async Task<Ended> EndAsync(string[] line)
    {
        try
        {
            return await Task.Run(() => program.RunAsync(line)).WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{Shown(line)} does not end.", late);
        }
    }

    private static string Shown(string[] line) => string.Join(' ', line.Select(word => $"'{Visible.Of(word)}'"));

    /// <summary>Deletes most scenario files, because some commands read all of them each time.</summary>
    private void KeepFewScenarios()
    {
        foreach (var chapter in new DirectoryInfo(program.Folders.Scenarios!.Path).EnumerateDirectories("*-*"))
        {
            if (chapter.Name is not ("04-verification" or "graph-models"))
            {
                chapter.Delete(recursive: true);
            }
        }
    }

    /// <summary>The lines, each with its nasty value and the place of the value.</summary>
    private static IEnumerable<(string[] Line, string Value, string Place)> All() =>
        from command in CommandTree.All()
        where command.Command.Action is not null
        let line = Lines.GetValueOrDefault(command.Name) ?? Example(command.Name, command.Command)
        from value in Values
        from one in With(command.Command, line, value)
        select ((string[])[.. command.Name.Split(' '), .. one.Line], value, $"{command.Name} {one.Place}");

    /// <summary>The words of the first example of a command that follow its name.</summary>
    private static string[] Example(string name, Command command) =>
    [
        .. CommandLineParser.SplitCommandLine(HelpText.Of(command).Examples[0]).SkipWhile(word => word != "simulator")
            .Skip(1 + name.Split(' ').Length).TakeWhile(word => word is not (">" or "|")),
    ];

    /// <summary>The line with the value in the place of each argument, after each option, joined to each option without one, and after all.</summary>
    private static IEnumerable<(string[] Line, string Place)> With(Command command, string[] line, string value)
    {
        foreach (var option in command.Options)
        {
            var at = Array.IndexOf(line, option.Name);
            string[] others = at < 0 ? line : [.. line[..at], .. line.Skip(at + 1 + Math.Min(1, option.Arity.MaximumNumberOfValues))];
            yield return option.Arity.MaximumNumberOfValues == 0
                ? ([.. line, $"{option.Name}={value}"], $"{option.Name}=")
                : ([.. others, option.Name, value], option.Name);
        }

        for (var i = 0; i < command.Arguments.Count; i++)
        {
            yield return (
                command.Arguments[i].Arity.MinimumNumberOfValues == 0 ? [.. line, value] : [.. line.Take(i), value, .. line.Skip(i + 1)],
                command.Arguments[i].Name);
        }

        if (command.Arguments.Count == 0 || command.Arguments[^1].Arity.MaximumNumberOfValues <= 1)
        {
            yield return ([.. line, "one-more", value], "at the end");
        }
    }

    /// <summary>The fault of an answer; <c>null</c> for an answer without one.</summary>
    private static string? Complaint(string value, string place, Ended ended) =>
        ended.ExitCode is not (0 or 1 or 2 or 130) ? $"exit code {ended.ExitCode}"
        : InternalWords().Match(ended.Messages) is { Success: true } match ? $"says '{match.Value}'"
        : ended.ExitCode == 2 && !Quotes(ended.Messages, value, place) ? "does not quote the input"
        : ended.ExitCode != 0 && ended.Messages.Trim().Length == 0 ? "says nothing"
        : Visible.Of(ended.Messages) != ended.Messages.Replace("\r", "", StringComparison.Ordinal) ? "writes control characters"
        : null;

    /// <summary>
    /// True when a message names the value, the part of it that is wrong, the option that cannot be given here, or the word before it.
    /// </summary>
    private static bool Quotes(string messages, string value, string place) =>
        value.Trim().Length == 0 || value == "--" || place.EndsWith("at the end", StringComparison.Ordinal)
        || messages.Contains(Visible.Of(value[..Math.Min(value.Length, Quoted)]), StringComparison.Ordinal)
        || messages.Contains($"{place.Split(' ')[^1]} is given", StringComparison.Ordinal)
        || Parts().Matches(value).Any(part => messages.Contains($"'{Visible.Of(part.Value)}'", StringComparison.Ordinal));

    [GeneratedRegex(
        @"   at |This is a defect|System\.|Exception|Npgsql|Marten|YamlDotNet|Spectre|\bInt(32|64)\b|\bBoolean\b|DateOnly|Nullable|"
        + @"Allowed: Allowed|Allowed: ?\.|Allowed: *$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InternalWords();

    [GeneratedRegex("[^=:@,]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
