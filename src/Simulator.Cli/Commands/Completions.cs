using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.RegularExpressions;
using Simulator.Application.Timelines;
using Simulator.Cli.Hosting;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Glossary;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.PrivatePostgres;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary>The words that may follow on a command line.</summary>
/// <param name="surroundings">The surroundings: the folders of the cases and scenarios, and the database.</param>
internal sealed partial class Completions(Surroundings surroundings)
{
    private const string Separator = "=";
    private const string ClaimsFile = "claims.yaml";

    /// <summary>The possible words with their descriptions; empty when the program knows none, such as for a file.</summary>
    /// <param name="words">The words before the cursor, after the name of the program.</param>
    /// <param name="begun">The word at the cursor, as far as it is typed.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<IReadOnlyList<(string Name, string Description)>> OfAsync(
        IReadOnlyList<string> words, string begun, CancellationToken cancel)
    {
        var result = CommandTree.For(words).Parse(words, Shell.Parsing).CommandResult;
        Option[] options = [.. UsageErrors.OptionsOf(result).Where(option => !option.Hidden)];
        var before = words.Count > 0 ? words[^1] : "";
        var found = options.FirstOrDefault(option => option.Name == before && option.Arity.MaximumNumberOfValues > 0) is { } open
            ? await ValuesAsync(open, open.HelpName ?? "", begun, cancel)
            : options.FirstOrDefault(option => begun.StartsWith($"{option.Name}{Separator}", StringComparison.Ordinal)) is { } joined
                ? from value in await ValuesAsync(joined, joined.HelpName ?? "", begun[$"{joined.Name}{Separator}".Length..], cancel)
                  select ($"{joined.Name}{Separator}{value.Name}", value.Description)
            : begun.StartsWith('-') ? options.Select(option => (option.Name, option.Description ?? ""))
            : await WordsAsync(result.Command, words.Count(word => !word.StartsWith('-')), begun, cancel);
        return [.. found.Where(one => one.Item1.StartsWith(begun, StringComparison.Ordinal))];
    }

    private async Task<IEnumerable<(string Name, string Description)>> WordsAsync(
        Command command, int given, string begun, CancellationToken cancel)
    {
        var commands = command.Subcommands.Where(one => !one.Hidden).Select(one => (one.Name, HelpText.Of(one).Summary));
        if (command.Arguments.Count == 0)
        {
            return commands;
        }

        var argument = command.Arguments[Math.Min(given, command.Arguments.Count - 1)];
        return commands.Concat(NamesOf(command) ?? await ValuesAsync(argument, HelpPage.Form(argument), begun, cancel));
    }

    /// <summary>The names that the argument of a command takes, when they depend on the command; <c>null</c> when its form says them.</summary>
    private IEnumerable<(string Name, string Description)>? NamesOf(Command command) => command.Name switch
    {
        "levers" or "factors" or "actors" or "issues" or "sources" => Listed($"{command.Name}.yaml"),
        "claims" => Sets(),
        "parameters" => ModelParameters.All.Select(parameter => (parameter.Id, parameter.Meaning)),
        "show" => Listed("events.yaml"),
        "glossary" => Terms.All.Select(term => (term.Term, Sentences.First(term.Meaning))),
        "stability" => Names(surroundings.Folders.ScenariosOrEmpty.GraphModels),
        "frontier" => Names(surroundings.Folders.ScenariosOrEmpty.BargainingProblems),
        _ => null,
    };

    private static IEnumerable<(string, string)> Names(NamedFiles files) => files.All.Select(file => (Path.GetFileNameWithoutExtension(file), ""));

    /// <summary>The values of an argument or option: those it lists itself, else those that its form names.</summary>
    private async Task<IEnumerable<(string Name, string Description)>> ValuesAsync(
        Symbol symbol, string form, string begun, CancellationToken cancel)
    {
        (string, string)[] own = [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => (item.Label, item.Detail ?? ""))];
        return own.Length > 0 ? own : form switch
        {
            "TIMELINE" or "BRANCH" or "ONE" or "OTHER" => await TimelinesAsync(cancel),
            "CASE" => surroundings.Folders.Seeds.Cases.Select(folder => (folder.Id.Value, "")),
            "SCENARIO|FILE" or "SCENARIO|FOLDER" => Scenarios(),
            "KIND" => EventKinds.All.Select(kind => (kind.FileCode, EnumWords.Plain(kind.Theme)))
                .Concat(Enum.GetValues<Theme>().Select(theme => (EnumWords.Code(theme), $"All kinds of {EnumWords.Plain(theme)}"))),
            "ACTOR" => Listed("actors.yaml"),
            "SET" => Sets(),
            "SET=CLAIM" => begun.Split(Separator) is [var set, _] ? Claims(set) : Sets().Select(set => ($"{set.Name}{Separator}", set.Description)),
            "ROW|ID" => Listed("events.yaml"),
            LeverFormat.Form => Listed("levers.yaml"),
            ValueFormat.Form => ModelParameters.All.Select(parameter => ($"{parameter.Id}{Separator}", parameter.Meaning)),
            "tau,mu0,..." => ModelParameters.All.Select(parameter => (parameter.Id, parameter.Meaning)),
            "NAME=VALUES" =>
            [
                .. ModelParameters.All.Select(parameter => ($"{parameter.Id}{Separator}", parameter.Meaning)),
                .. Listed("levers.yaml").Select(lever => ($"lever:{lever.Name}{Separator}", lever.Description)),
            ],
            _ => [],
        };
    }

    /// <summary>The cases and, when a server runs, the branches. No server is started for a completion.</summary>
    private async Task<IEnumerable<(string, string)>> TimelinesAsync(CancellationToken cancel)
    {
        var cases = surroundings.Folders.Seeds.Cases.Select(folder => folder.Id.Value);
        var status = await PrivateServer.StatusAsync(SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(), cancel);
        if (!status.Running && Environment.GetEnvironmentVariable(DatabaseConnection.Variable) is not { Length: > 0 })
        {
            return cases.Select(name => (name, ""));
        }

        await using var session = await surroundings.OpenSessionAsync(cancel);
        return from timeline in await session.SendAsync(new ListTimelines(), cancel)
               select (timeline.Summary.Timeline.Value, timeline.Title);
    }

    private IEnumerable<(string, string)> Scenarios() =>
        surroundings.Folders.ScenariosOrEmpty.Files.Select(file => (ScenariosFolder.NameOf(file), ""));

    /// <summary>
    /// The ids in a file of the featured case with their names. The file is read line by line: a full check would take longer than a user
    /// waits for Tab.
    /// </summary>
    private IEnumerable<(string Name, string Description)> Listed(string file) => Entries(LinesOf(file));

    private IEnumerable<(string Name, string Description)> Sets() =>
        Entries(LinesOf(ClaimsFile).Where(line => line is not [' ', ..] || !Entry().IsMatch(line)));

    private IEnumerable<(string Name, string Description)> Claims(string set) =>
        from claim in Entries(LinesOf(ClaimsFile).SkipWhile(line => line != $"- id: {set}").Skip(1).TakeWhile(line => line is not ['-', ..]))
        select ($"{set}{Separator}{claim.Name}", claim.Description);

    private IEnumerable<string> LinesOf(string file)
    {
        var seeds = surroundings.Folders.Seeds;
        return File.ReadLines(seeds.Find(seeds.Featured.Value).File(file));
    }

    private static IEnumerable<(string Name, string Description)> Entries(IEnumerable<string> lines)
    {
        var id = "";
        foreach (var line in lines)
        {
            if (Entry().Match(line) is { Success: true } entry)
            {
                if (id.Length > 0)
                {
                    yield return (id, "");
                }

                id = entry.Groups["id"].Value;
            }
            else if (id.Length > 0 && Described().Match(line) is { Success: true } described)
            {
                yield return (id, described.Groups["name"].Value.Trim('"'));
                id = "";
            }
        }

        if (id.Length > 0)
        {
            yield return (id, "");
        }
    }

    [GeneratedRegex(@"^\s*- (id|row|set): *(?<id>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s+(name|kind|question|says): *(?<name>\S.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Described();
}
