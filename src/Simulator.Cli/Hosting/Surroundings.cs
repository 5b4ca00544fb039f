using Simulator.Application;
using Simulator.Cli.Screen;
using Simulator.Files;

namespace Simulator.Cli.Hosting;

/// <summary>The surroundings of a command: its terminal, its folders, and the way to the database.</summary>
/// <param name="Terminal">The terminal.</param>
/// <param name="Verbose">True to log each request.</param>
internal sealed record Surroundings(Terminal Terminal, bool Verbose = false)
{
    /// <summary>The folders of the cases and of the scenario files; default: those that the environment names.</summary>
    public SimulatorFolders Folders { get; init; } = SimulatorFolders.Of(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);

    /// <summary>Opens the database and composes the use cases on it; default: the database that the environment names.</summary>
    public Func<Surroundings, CancellationToken, Task<UseCases>> Open { get; init; } = Session.OpenAsync;

    /// <summary>A session on the database.</summary>
    public Task<UseCases> OpenSessionAsync(CancellationToken cancel) => Open(this, cancel);

    /// <summary>The use cases that need no database.</summary>
    public UseCases FileUseCases() => new(this, services => services.AddFileUseCases(Folders));
}
