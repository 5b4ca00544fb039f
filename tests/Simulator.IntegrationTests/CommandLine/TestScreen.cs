using Simulator.Cli.Screen;
using Spectre.Console;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>A screen, or a pipe, of a test.</summary>
/// <param name="Width">The width, in columns.</param>
/// <param name="IsScreen">True for a screen, false for a pipe.</param>
/// <param name="Unicode">False for a terminal that shows only ASCII.</param>
/// <param name="Colour">True for a terminal with colours.</param>
internal sealed record TestScreen(int Width = 100, bool IsScreen = false, bool Unicode = true, bool Colour = false)
{
    /// <summary>The terminal of that form.</summary>
    public Terminal Terminal(TextWriter data, TextWriter messages) =>
        new(ConsoleOn(IsScreen ? data : new TrimmedWriter(data)), ConsoleOn(messages), Unicode)
        {
            Data = data, IsScreen = IsScreen, IsErrorScreen = IsScreen,
        };

    private IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = Unicode;
        return console;
    }
}
