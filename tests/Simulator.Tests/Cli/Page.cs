using Simulator.Cli.Screen;
using Spectre.Console;

namespace Simulator.Tests.Cli;

/// <summary>What a terminal without colours shows.</summary>
internal static class Page
{
    /// <summary>What is printed at a terminal that is so many columns wide.</summary>
    public static string Printed(int width, bool unicode, Action<Terminal> print)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        print(new(console, console, unicode));
        return text.ToString();
    }
}
