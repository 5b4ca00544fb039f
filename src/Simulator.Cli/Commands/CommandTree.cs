using System.CommandLine;

namespace Simulator.Cli.Commands;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>The factory of each command, by its name, in the order of the help.</summary>
    public static IReadOnlyList<(string Name, Func<Command> Create)> Commands { get; } =
    [
        ("replay", ReplayCommand.Create),
        ("state", StateCommand.Create),
        ("history", HistoryCommand.Create),
        ("timelines", TimelinesCommand.Create),
        ("tree", TreeCommand.Create),
        ("branch", BranchCommand.Create),
        ("scenario", ScenarioCommand.Create),
        ("rebase", RebaseCommand.Create),
        ("cherry-pick", MoveCommands.CherryPick),
        ("undo", MoveCommands.Undo),
        ("archive", ArchiveCommand.Create),
        ("diff", DiffCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("run", RunCommand.Create),
        ("compare", CompareCommand.Create),
        ("counterfactual", CounterfactualCommand.Create),
        ("attribute", AttributeCommand.Create),
        ("sensitivity", SensitivityCommand.Create),
        ("sweep", SweepCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("calculate", CalculateCommand.Create),
        ("stability", StabilityCommand.Create),
        ("bargain", BargainCommand.Create),
        ("claims", ClaimsCommand.Create),
        ("sources", SourcesCommand.Create),
        ("export", ExchangeCommands.Export),
        ("import", ExchangeCommands.Import),
        ("generate", GenerateCommand.Create),
        ("case", CaseCommand.Create),
        ("db", DbCommand.Create),
    ];

    /// <summary>
    /// The tree for a command line: only the command that its first word names, because making all of them takes a tenth of the time of a short
    /// command. All commands when the first word names none, because help, suggestions and errors need them.
    /// </summary>
    /// <param name="line">The words after the name of the program.</param>
    public static RootCommand For(IReadOnlyList<string> line)
    {
        var root = new RootCommand("Replay peace negotiations from a record of events, with their sources and rival claims, and run a model of them.")
        {
            Inputs.NoColor,
            Inputs.Verbose,
        };
        var asked = Commands.Where(command => line is [var first, ..] && first == command.Name).ToArray();
        foreach (var (_, create) in asked is [] ? Commands : asked)
        {
            root.Subcommands.Add(create());
        }

        return root;
    }
}
