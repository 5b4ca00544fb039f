using System.CommandLine;
using System.CommandLine.Help;

namespace Simulator.Cli.Commands;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>The commands in the order of the help: the group, the name and the factory of each.</summary>
    public static IReadOnlyList<(string Group, string Name, Func<Command> Create)> Commands { get; } =
    [
        ("Replay", "replay", ReplayCommand.Create),
        ("Replay", "state", StateCommand.Create),
        ("Replay", "history", HistoryCommand.Create),
        ("Replay", "timelines", TimelinesCommand.Create),
        ("Replay", "find", FindCommand.Create),
        ("Replay", "show", ShowCommand.Create),
        ("Replay", "claims", ClaimsCommand.Create),
        ("Replay", "sources", SourcesCommand.Create),
        ("Replay", "actors", CatalogueCommands.Actors),
        ("Replay", "issues", CatalogueCommands.Issues),
        ("What-if", "scenario", ScenarioCommand.Create),
        ("What-if", "branch", BranchCommand.Create),
        ("What-if", "tree", TreeCommand.Create),
        ("What-if", "diff", DiffCommand.Create),
        ("What-if", "cherry-pick", MoveCommands.CherryPick),
        ("What-if", "undo", MoveCommands.Undo),
        ("What-if", "rebase", RebaseCommand.Create),
        ("What-if", "archive", ArchiveCommand.Create),
        ("Model", "levers", CatalogueCommands.Levers),
        ("Model", "factors", CatalogueCommands.Factors),
        ("Model", "parameters", CatalogueCommands.Parameters),
        ("Model", "simulate", SimulateCommand.Create),
        ("Model", "run", RunCommand.Create),
        ("Model", "compare", CompareCommand.Create),
        ("Model", "counterfactual", CounterfactualCommand.Create),
        ("Model", "attribute", AttributeCommand.Create),
        ("Model", "sensitivity", SensitivityCommand.Create),
        ("Model", "sweep", SweepCommand.Create),
        ("Model", "calibrate", CalibrateCommand.Create),
        ("Analysis", "stability", StabilityCommand.Create),
        ("Analysis", "bargain", BargainCommand.Create),
        ("Analysis", "calculate", CalculateCommand.Create),
        ("Author", "kinds", KindsCommand.Create),
        ("Author", "glossary", GlossaryCommand.Create),
        ("Author", "case", CaseCommand.Create),
        ("Author", "generate", GenerateCommand.Create),
        ("Data", "export", ExchangeCommands.Export),
        ("Data", "import", ExchangeCommands.Import),
        ("Data", "db", DbCommand.Create),
        ("Data", "completion", CompletionCommands.Script),
    ];

    /// <summary>The commands by group.</summary>
    public static IEnumerable<IGrouping<string, (string Group, string Name, Func<Command> Create)>> Groups => Commands.GroupBy(row => row.Group);

    /// <summary>The commands and subcommands, each with its name as a user types it: <c>scenario run</c>.</summary>
    public static IEnumerable<(string Name, Command Command)> All() =>
        from row in Commands
        let command = row.Create()
        from one in command.Subcommands.Prepend(command)
        select (one == command ? row.Name : $"{row.Name} {one.Name}", one);

    /// <summary>
    /// The tree for a command line: only the command that its first word names, because making all of them takes a tenth of the time of a short
    /// command. All commands when the first word names none, because errors need them.
    /// </summary>
    /// <param name="line">The words after the name of the program.</param>
    public static RootCommand For(IReadOnlyList<string> line)
    {
        var root = new RootCommand("Replay peace negotiations from a record of events, with their sources and rival claims, and run a model of them.")
        {
            Inputs.NoColor,
            Inputs.NoPager,
            Inputs.Verbose,
        };
        root.Directives.Clear();
        root.Options.OfType<HelpOption>().Single().Action = new HelpPage();
        root.Options.OfType<VersionOption>().Single().Action = new VersionLine();
        root.SetAction(parse => HelpPage.ShowOverview(parse.Terminal()));
        if (line is ["complete", ..])
        {
            root.Subcommands.Add(CompletionCommands.Answers());
            return root;
        }

        var asked = Commands.Where(command => line is [var first, ..] && first == command.Name).ToArray();
        foreach (var row in asked is [] ? Commands : asked)
        {
            root.Subcommands.Add(row.Create());
        }

        foreach (var command in root.Subcommands.Where(command => command.Action is null))
        {
            command.Action = new HelpPage();
        }

        return root;
    }
}
