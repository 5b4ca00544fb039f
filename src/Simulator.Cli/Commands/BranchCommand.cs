using System.CommandLine;

namespace Simulator.Cli.Commands;

/// <summary><c>branch</c>: timelines that leave their parent to follow a hypothesis.</summary>
internal static class BranchCommand
{
    public static Command Create() => new("branch", "Branches: timelines that leave another to follow a hypothesis") { SuggestCommand.Create() };
}
