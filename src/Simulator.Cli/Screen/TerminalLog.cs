using Microsoft.Extensions.Logging;

namespace Simulator.Cli.Screen;

/// <summary>The log of the program on standard error, for <c>--verbose</c>.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class TerminalLog(Terminal terminal) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        terminal.Say(formatter(state, exception));

    public void Dispose()
    {
    }
}
