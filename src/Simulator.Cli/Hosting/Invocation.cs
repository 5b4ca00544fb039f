using System.CommandLine;
using Simulator.Application;
using Simulator.Cli.Screen;
using Simulator.Files;

namespace Simulator.Cli.Hosting;

/// <summary>The surroundings of one command: its terminal, its folders, and the way to the database.</summary>
internal sealed class Invocation : InvocationConfiguration
{
    /// <summary>Makes the surroundings.</summary>
    public Invocation() => EnableDefaultExceptionHandler = false;

    /// <summary>The terminal.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>True to log each request.</summary>
    public bool Verbose { get; init; }

    /// <summary>The folders of the cases and of the scenario files; default: those that the environment names.</summary>
    public SimulatorFolders Folders { get; init; } = SimulatorFolders.Of(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);

    /// <summary>Joins or starts the database and composes the use cases on it; default: the database that the environment names.</summary>
    public Func<Invocation, CancellationToken, Task<UseCases>> OpenSession { get; init; } = Session.OpenAsync;

    /// <summary>The use cases that need no database.</summary>
    public UseCases FileUseCases() => new(this, services => services.AddFileUseCases(Folders));
}
