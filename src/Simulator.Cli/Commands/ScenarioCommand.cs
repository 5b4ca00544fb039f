using System.CommandLine;
using System.Text.Json;
using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Cli.Screen;
using Simulator.Cli.Views;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Problems;
using Simulator.Reports;
using Simulator.Reports.Scenarios;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary><c>scenario</c>: what-ifs as files.</summary>
internal static class ScenarioCommand
{
    public static Command Create() =>
        new("scenario",
            """
            Run, check and make scenarios: what-ifs as files

            Examples:
              simulator scenario list
              simulator scenario run monitoring-accepted
              simulator scenario new border-reopened
            """)
        {
            Run(), Validate(), New(),
            SchemaCommand.Of(ScriptKind.Scenario, "scenario files", "simulator scenario schema > scenarios/scenario.schema.json"),
            Watch(), List(),
        };

    private static Argument<string> FileArgument() =>
        new("file") { Description = "The file, or the name of a scenario in the folder of scenarios", HelpName = "SCENARIO|FILE" };

    private static Command Run()
    {
        var file = FileArgument();
        var json = Formats.JsonOption();
        var dry = Inputs.Flag("--dry-run", "Only show the result; store nothing");
        var still = Inputs.Flag("--no-simulation", "Make the branch without the runs that the file asks for");
        var command = new Command("run",
            """
            Make a branch from a scenario: its assumptions, and the recorded events that carry over

            An unchanged file reuses its branch. A changed file makes a new edition, and the old one stays.
            When the file asks for runs, the model runs on the branch and on its parent, on common random numbers, and the expectations are checked.

            Examples:
              simulator scenario run monitoring-accepted
              simulator scenario run ./my-what-if.yaml --dry-run
              simulator scenario run monitoring-accepted --json
            """)
        { file, dry, still, json };
        var brief = new Brief(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var path = await PathAsync(parse, terminal, parse.GetValue(file)!, cancel);
            await using var session = await parse.OpenSessionAsync(cancel);
            var played = await session.SendAsync(new PlayScenario(path, parse.GetValue(dry)), cancel);
            var simulated = played.Script.Simulate is { } plan && played.Case.Model is not null && !parse.GetValue(dry) && !parse.GetValue(still)
                ? await terminal.WithProgressAsync(
                    "Running",
                    progress => session.LoadAndSendAsync(new SimulateScenario(played.Branch, plan, played.Script.Expect, progress), cancel))
                : null;
            var report = ScenarioReport.Of(played, simulated);
            if (parse.GetValue(json))
            {
                terminal.Data.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.ScenarioReport));
            }
            else
            {
                terminal.StartPaging();
                brief.Show(parse, terminal, report, new ScenarioView(terminal, report).Show);
                if (parse.GetValue(dry))
                {
                    terminal.WriteLine("Nothing was stored.");
                }
            }

            return 0;
        });
        return command;
    }

    private static Command Validate()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files, names of scenarios, or folders of them", HelpName = "SCENARIO|FOLDER", Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("validate",
            """
            Check scenarios: form, names, dates, and the rules of the process; list every problem, store nothing

            Examples:
              simulator scenario validate scenarios/
              simulator scenario validate monitoring-accepted ./my-what-if.yaml
            """)
        { files };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var paths = await PathsAsync(parse, terminal, parse.GetValue(files)!, cancel);
            await using var session = await parse.OpenSessionAsync(cancel);
            var validated = await session.SendAsync(new ValidateScenarios(paths), cancel);
            foreach (var played in validated.Valid)
            {
                terminal.WriteLine(Valid(played));
            }

            return validated.Problems.Count == 0 ? 0 : throw validated.Problems.Refusal();
        });
        return command;
    }

    /// <summary>The line for a valid scenario: its fork, its own events, and the events that carry over.</summary>
    public static string Valid(PlayedScenario played) =>
        $"{played.Script.Scenario} is valid: forks from {played.Parent} after version {played.Fork.Version} "
        + $"({Dates.Of(played.Fork.Event.Account.When)}), "
        + $"{Counted.Of(played.Events.Count - 1, "event")} of its own, "
        + $"{played.Weighed.Count(weighed => weighed.Decision.Kept)} of {Counted.Of(played.Weighed.Count, "later event")} carried over.";

    private static Command New()
    {
        var name = new Argument<string>("name") { Description = "The name of the scenario, such as border-reopened" };
        var folder = new Option<string?>("--in") { Description = "The folder; default: the folder of scenarios", HelpName = "FOLDER" };
        var command = new Command("new",
            """
            Make a scenario file to start from

            Example:
              simulator scenario new border-reopened
            """)
        { name, folder };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            var path = await useCases.SendAsync(new NewScenario(parse.GetValue(name)!, parse.GetValue(folder)), cancel);
            terminal.WriteLine($"Made {path}. Edit it, then: simulator scenario validate {path}");
            return 0;
        });
        return command;
    }

    private static Command Watch()
    {
        var file = FileArgument();
        var command = new Command("watch",
            """
            Check a scenario whenever its file changes, until Ctrl-C

            Example:
              simulator scenario watch ./my-what-if.yaml
            """)
        { file };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var path = await PathAsync(parse, terminal, parse.GetValue(file)!, cancel);
            await using var session = await parse.OpenSessionAsync(cancel);
            terminal.Say($"Watching {path}. Ctrl-C ends it.");
            await foreach (var _ in FileChanges.OfAsync(path, cancel))
            {
                try
                {
                    terminal.WriteLine(Valid(await session.SendAsync(new PlayScenario(path, DryRun: true), cancel)));
                }
                catch (BadInputException bad)
                {
                    foreach (var problem in bad.Problems)
                    {
                        terminal.WriteLine($"{problem}");
                    }
                }

                terminal.Flush();
            }

            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list",
            """
            List the scenario files with the question of each

            Example:
              simulator scenario list
            """);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            ScenarioListEntry[] entries = [.. (await useCases.SendAsync(new ListScenarios(), cancel)).Select(ScenarioListEntry.Of)];
            if (entries.Length == 0)
            {
                terminal.Say($"'{parse.Surroundings().Folders.ScenariosOrEmpty.Path}' has no scenario files.");
            }

            terminal.StartPaging();
            ScenarioListView.Show(terminal, entries);
            return 0;
        });
        return command;
    }

    private static async Task<string> PathAsync(ParseResult parse, Terminal terminal, string given, CancellationToken cancel) =>
        Directory.Exists(given)
            ? throw new BadInputException($"'{given}' is a folder. Allowed: one scenario file, or the name of a scenario.")
            : (await PathsAsync(parse, terminal, [given], cancel))[0];

    private static async Task<IReadOnlyList<string>> PathsAsync(
        ParseResult parse, Terminal terminal, IReadOnlyList<string> given, CancellationToken cancel)
    {
        await using var useCases = parse.FileUseCases();
        return await useCases.SendAsync(new FindScenarios(given), cancel);
    }
}
