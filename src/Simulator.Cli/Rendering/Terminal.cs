using System.Text;
using Spectre.Console;

namespace Simulator.Cli.Rendering;

/// <summary>Where results and messages go: data to standard output, everything else to standard error.</summary>
/// <param name="Out">For results.</param>
/// <param name="Error">For progress and messages.</param>
/// <param name="Unicode">Whether the terminal can show more than ASCII.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, bool Unicode)
{
    private const int WidthOfAPipe = 120;
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The terminal that the program runs in. Colours are left out where the output is no terminal or <c>NO_COLOR</c> is set.</summary>
    /// <param name="noColor">Whether the user asked for no colours.</param>
    public static Terminal OfTheWorld(bool noColor)
    {
        var unicode = OperatingSystem.IsWindows()
            ? Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage
            : LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(set => !string.IsNullOrEmpty(set)) is { } locale
              && locale.Replace("-", "", StringComparison.Ordinal).Contains("UTF8", StringComparison.OrdinalIgnoreCase);
        var plain = noColor || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new(
            Open(Console.Out, plain, Console.IsOutputRedirected, unicode),
            Open(Console.Error, plain, Console.IsErrorRedirected, unicode),
            unicode);
    }

    /// <summary>A line for the user on standard error.</summary>
    public void Say(string line) => Error.WriteLine(Fit(line));

    /// <summary>A text as this terminal can show it.</summary>
    public string Fit(string text) => Unicode ? text : Ascii.Of(text);

    private static IAnsiConsole Open(TextWriter to, bool plain, bool redirected, bool unicode)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = plain || redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain || redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(to),
        });
        console.Profile.Capabilities.Unicode = unicode;
        if (redirected)
        {
            console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns >= 40 ? columns : WidthOfAPipe;
        }

        return console;
    }
}
