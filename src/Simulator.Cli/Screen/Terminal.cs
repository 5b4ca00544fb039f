using System.Text;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Spectre.Console;

namespace Simulator.Cli.Screen;

/// <summary>The destination of results and messages: data go to standard output, everything else to standard error.</summary>
/// <param name="Out">The console for results.</param>
/// <param name="Error">The console for progress and messages.</param>
/// <param name="Unicode">True when the terminal can show more than ASCII.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, bool Unicode)
{
    private const int PipeWidth = 120;
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>
    /// The terminal that the program runs in. Colours are left out when the output is not a terminal or <c>NO_COLOR</c> is set.
    /// </summary>
    /// <param name="noColor">True when the user asked for no colours.</param>
    public static Terminal OfTheWorld(bool noColor)
    {
        var unicode = OperatingSystem.IsWindows()
            ? Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage
            : LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(set => !string.IsNullOrEmpty(set)) is { } locale
              && locale.Replace("-", "", StringComparison.Ordinal).Contains("UTF8", StringComparison.OrdinalIgnoreCase);
        var plain = noColor || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        if (plain)
        {
            // The .NET console itself sends codes to a terminal, even without colours, unless this variable is set.
            Environment.SetEnvironmentVariable("NO_COLOR", "1");
        }

        return new(
            Open(Console.Out, plain, Console.IsOutputRedirected, unicode),
            Open(Console.Error, plain, Console.IsErrorRedirected, unicode),
            unicode);
    }

    /// <summary>Writes a line for the user to standard error, without wrapping.</summary>
    public void Say(string line) => Error.Profile.Out.Writer.WriteLine(Fit(line));

    /// <summary>Writes a line of a result to standard output, without wrapping.</summary>
    public void WriteLine(string line) => Out.Profile.Out.Writer.WriteLine(Fit(line));

    /// <summary>Writes a line of markup of a result, wrapped at the width of the terminal; an empty line by default.</summary>
    public void MarkupLine(string markup = "") => Out.MarkupLine(Fit(markup));

    /// <summary>The text in the characters that this terminal can show.</summary>
    public string Fit(string text) => Unicode ? text : Ascii.Of(text);

    /// <summary>The text in the characters that this terminal can show, with markup escaped.</summary>
    public string Escape(string text) => Markup.Escape(Fit(text));

    /// <summary>The mark, as markup, of an event that did not happen.</summary>
    public static string Mark(Origin origin) => $"[black on yellow] {EnumWords.Plain(origin).ToUpperInvariant()} [/]";

    /// <summary>Writes a heading on a line as wide as the terminal; the heading alone when it is wider.</summary>
    public void WriteHeading(string text)
    {
        const int Line = 8;
        var heading = $"[bold]{Escape(text)}[/]";
        Out.Write(new Markup(heading).Length + Line > Out.Profile.Width
            ? new Markup(heading + "\n")
            : new Spectre.Console.Rule(heading) { Justification = Justify.Left, Border = Unicode ? BoxBorder.Square : BoxBorder.Ascii });
    }

    /// <summary>Writes the note about a branch; writes nothing for <c>null</c>.</summary>
    public void WriteBranch(BranchNote? branch)
    {
        if (branch is not null)
        {
            Out.MarkupLine(
                $"{Mark(Origin.Hypothetical)} [bold]{Escape(branch.Timeline.Value)}[/] forks from {Escape(branch.Parent.Value)} "
                + $"on {branch.On:d MMM yyyy}, after version {branch.Version}; what follows did not happen. "
                + $"[grey]Assumed:[/] {Escape(branch.Hypothesis)}");
        }
    }

    /// <summary>An empty table with columns, with borders that this terminal can show.</summary>
    public Table Table(params IReadOnlyList<string> columns)
    {
        var table = new Table { Border = Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumns([.. columns.Select(column => $"[grey]{Escape(column)}[/]")]);
        return table;
    }

    /// <summary>Does long work under a progress bar on standard error; without a bar when standard error is not a terminal.</summary>
    public Task<T> WithProgressAsync<T>(string label, Func<IProgress<double>?, Task<T>> work) =>
        !Error.Profile.Capabilities.Interactive
            ? work(null)
            : Error.Progress().AutoClear(enabled: true).StartAsync(context =>
            {
                var bar = context.AddTask(label, maxValue: 1);
                return work(new Progress<double>(part => bar.Value = part));
            });

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
            console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns >= 40
                ? columns
                : PipeWidth;
        }

        return console;
    }
}
