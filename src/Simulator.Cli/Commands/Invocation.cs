using System.CommandLine;
using Simulator.Cli.Hosting;

namespace Simulator.Cli.Commands;

/// <summary>The surroundings of a command, as the parser hands them to it.</summary>
internal sealed class Invocation : InvocationConfiguration
{
    /// <summary>Wraps the surroundings. Failures reach the shell, which knows their messages and exit codes.</summary>
    public Invocation(Surroundings surroundings)
    {
        Surroundings = surroundings;
        EnableDefaultExceptionHandler = false;
    }

    /// <summary>The surroundings.</summary>
    public Surroundings Surroundings { get; }
}
