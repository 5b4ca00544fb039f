using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Simulator.Cli.Screen;

/// <summary>The terminal that the program runs in.</summary>
internal static class SystemTerminal
{
    private const int PipeWidth = 100;
    private const int MinWidth = 40;
    private const int MaxWidth = 1000;
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>
    /// The terminal on the streams of the program. Colours are left out when the output is not a terminal or <c>NO_COLOR</c> is set.
    /// </summary>
    /// <param name="noColor">True when the user asked for no colours.</param>
    /// <param name="noPager">True when the user asked for no pager.</param>
    public static Terminal Open(bool noColor, bool noPager)
    {
        var plain = noColor || Variable("NO_COLOR") is not null || Variable("TERM") is "dumb";
        if (plain)
        {
            // The .NET console itself sends codes to a terminal, even without colours, unless this variable is set.
            Environment.SetEnvironmentVariable("NO_COLOR", "1");
        }

        var (isScreen, unicode) = (!Console.IsOutputRedirected, IsUnicode());
        var data = new StandardStream(Console.OpenStandardOutput(), hasResults: true);
        var messages = new StandardStream(Console.OpenStandardError(), hasResults: false);
        return new(
            ConsoleOn(isScreen ? data : new TrimmedWriter(data), plain, isScreen, unicode),
            ConsoleOn(messages, plain, !Console.IsErrorRedirected, unicode),
            unicode)
        {
            Data = data,
            IsScreen = isScreen,
            IsErrorScreen = !Console.IsErrorRedirected,
            Pager = isScreen && !noPager ? Pager.FromEnvironment(Environment.GetEnvironmentVariable, Console.WindowHeight, data) : null,
        };
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool plain, bool isScreen, bool unicode)
    {
        var codes = isScreen && !plain;
        var console = AnsiConsole.Create(new()
        {
            Ansi = codes ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = codes ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = codes ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = unicode;
        console.Profile.Width = Width(isScreen);
        return console;
    }

    /// <summary>The width of the screen; that of the screen for messages when the output goes elsewhere, and 100 without any screen.</summary>
    private static int Width(bool isScreen)
    {
        var width = !isScreen && int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : isScreen || !Console.IsErrorRedirected ? Console.WindowWidth
            : PipeWidth;
        return Math.Clamp(width, MinWidth, MaxWidth);
    }

    private static bool IsUnicode() => OperatingSystem.IsWindows()
        ? Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage
        : LocaleVariables.Select(Variable).FirstOrDefault(set => set is not null) is { } locale
          && locale.Replace("-", "", StringComparison.Ordinal).Contains("UTF8", StringComparison.OrdinalIgnoreCase);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
