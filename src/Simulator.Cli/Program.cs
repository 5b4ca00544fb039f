using System.CommandLine;
using Simulator.Cli;
using Simulator.Cli.Commands;

var root = new RootCommand("Replay peace negotiations from a record of events, with their sources and rival claims, and run a model of them.")
{
    Inputs.NoColor,
    Inputs.Verbose,
    ReplayCommand.Create(),
    StateCommand.Create(),
    HistoryCommand.Create(),
    TimelinesCommand.Create(),
    TreeCommand.Create(),
    BranchCommand.Create(),
    ScenarioCommand.Create(),
    RebaseCommand.Create(),
    MoveCommands.CherryPick(),
    MoveCommands.Undo(),
    ArchiveCommand.Create(),
    DiffCommand.Create(),
    SimulateCommand.Create(),
    RunCommand.Create(),
    CompareCommand.Create(),
    CounterfactualCommand.Create(),
    AttributeCommand.Create(),
    SensitivityCommand.Create(),
    SweepCommand.Create(),
    CalibrateCommand.Create(),
    CalculateCommand.Create(),
    StabilityCommand.Create(),
    BargainCommand.Create(),
    ClaimsCommand.Create(),
    SourcesCommand.Create(),
    ExchangeCommands.Export(),
    ExchangeCommands.Import(),
    GenerateCommand.Create(),
    CaseCommand.Create(),
    DbCommand.Create(),
};
return await Shell.RunAsync(root, args);
