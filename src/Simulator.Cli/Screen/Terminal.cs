using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>The destination of results and messages: data go to standard output, everything else to standard error.</summary>
/// <param name="Out">The console for results.</param>
/// <param name="Error">The console for progress and messages.</param>
/// <param name="Unicode">True when the terminal can show more than ASCII.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, bool Unicode)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);
    private bool live;

    /// <summary>The stream of results that are data: JSON, CSV and other files. What is written there is not changed.</summary>
    public TextWriter Data { get; init; } = Out.Profile.Out.Writer;

    /// <summary>The width of the results, in columns.</summary>
    public int Width => Out.Profile.Width;

    /// <summary>True when results go to a screen, not to a file or another program.</summary>
    public bool IsScreen { get; init; }

    /// <summary>True when messages go to a screen.</summary>
    public bool IsErrorScreen { get; init; }

    /// <summary>The pager for results that are longer than the screen; <c>null</c> for none.</summary>
    public Pager? Pager { get; init; }

    /// <summary>Writes a line for the user to standard error: wrapped on a screen, and whole elsewhere.</summary>
    public void Say(string line)
    {
        Flush();
        Write(Error, line, IsErrorScreen);
    }

    /// <summary>Writes what is buffered of the results, also what a pager that is not needed yet holds back.</summary>
    public void Flush()
    {
        Pager?.Release();
        Out.Profile.Out.Writer.Flush();
        Data.Flush();
    }

    /// <summary>Writes a line of a result to standard output: wrapped on a screen, and whole elsewhere, where a program may read it.</summary>
    public void WriteLine(string line) => Write(Out, line, IsScreen);

    /// <summary>Writes a line of markup of a result, wrapped between words at the width of the terminal; an empty line by default.</summary>
    /// <param name="markup">The line.</param>
    /// <param name="hang">The blanks before the lines that continue it.</param>
    public void MarkupLine(string markup = "", int hang = 0) => Out.Write(new Wrapped(Fit(markup), hang: hang));

    /// <summary>Writes a label, and a text whose further lines begin below its first word.</summary>
    /// <param name="label">The label, as markup.</param>
    /// <param name="text">The text, as markup.</param>
    /// <param name="indent">The blanks before the label.</param>
    /// <param name="width">The minimum width of the label.</param>
    public void Item(string label, string text, int indent = 0, int width = 0) => Out.Write(ItemOf(label, text, indent, width));

    /// <inheritdoc cref="Item"/>
    public Wrapped ItemOf(string label, string text, int indent = 0, int width = 0)
    {
        const int Hang = 2;
        var plain = Markup.Remove(label = Fit(label));
        var leading = plain.Length - plain.TrimStart().Length;
        var edge = Math.Max(plain.Length, width) + 1;
        return plain.Length == leading
            ? new(Fit(text), indent + edge)
            : new($"{label}{new string(' ', edge - plain.Length)}{Fit(text)}", indent, edge > Out.Profile.Width / 2 ? Hang : edge - leading);
    }

    /// <summary>The number of lines that something takes on standard output.</summary>
    public int LinesOf(IRenderable shown) => shown.GetSegments(Out).Sum(segment => segment.Text.Count(character => character == '\n'));

    /// <summary>The text in the characters that this terminal can show.</summary>
    public string Fit(string text) => Unicode ? Visible.Of(text) : AsciiText.Of(Visible.Of(text));

    /// <summary>The text in the characters that this terminal can show, with markup escaped.</summary>
    public string Escape(string text) => Markup.Escape(Fit(text));

    /// <summary>The mark, as markup, of an event that did not happen.</summary>
    public static string Mark(Origin origin) => $"[black on yellow]{EnumWords.Plain(origin).ToUpperInvariant()}[/]";

    /// <summary>Writes a heading on a line as wide as the terminal; the heading alone when it is wider.</summary>
    public void WriteHeading(string text)
    {
        const int Line = 8;
        var heading = $"[bold]{Escape(text)}[/]";
        Out.Write(new Markup(heading).Length + Line > Out.Profile.Width
            ? new Wrapped(heading)
            : new Spectre.Console.Rule(heading) { Justification = Justify.Left, Border = Unicode ? BoxBorder.Square : BoxBorder.Ascii });
    }

    /// <summary>Writes the note about a branch; writes nothing for <c>null</c>.</summary>
    public void WriteBranch(BranchNote? branch)
    {
        if (branch is not null)
        {
            MarkupLine(BranchMarkup(branch));
        }
    }

    /// <summary>The note about a branch, as markup.</summary>
    public string BranchMarkup(BranchNote branch) =>
        $"{Mark(Origin.Hypothetical)} [bold]{Escape(branch.Timeline.Value)}[/] forks from {Escape(branch.Parent.Value)} "
        + $"on {branch.On:d MMM yyyy}, after version {branch.Version}; what follows did not happen. "
        + $"[grey]Assumed:[/] {Escape(branch.Hypothesis)}";

    /// <summary>An empty table.</summary>
    public TextTable Table(params IReadOnlyList<Column> columns) => new(this, columns);

    /// <summary>
    /// Does long work under a progress bar with the time left, on standard error; without a bar when standard error is not a terminal.
    /// </summary>
    public Task<T> WithProgressAsync<T>(string label, Func<IProgress<double>?, Task<T>> work) =>
        !CanShowLive ? work(null) : ShowLiveAsync(() =>
            Error.Progress().AutoClear(enabled: true).Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TimeLeftColumn()).StartAsync(context =>
            {
                var bar = context.AddTask(label, maxValue: 1);
                bar.IsIndeterminate = true;
                return work(new Progress<double>(part => (bar.IsIndeterminate, bar.Value) = (false, part)));
            }));

    /// <summary>Does work, and says on standard error what it is when it takes longer than a moment and standard error is a terminal.</summary>
    public async Task<T> WithStatusAsync<T>(string label, Task<T> work) =>
        !CanShowLive || await Task.WhenAny(work, Task.Delay(Moment)) == work
            ? await work
            : await ShowLiveAsync(() => Error.Status().StartAsync(label, _ => work));

    /// <summary>True when nothing else is shown live on standard error, and it is a terminal.</summary>
    private bool CanShowLive => Error.Profile.Capabilities.Interactive && !live;

    private async Task<T> ShowLiveAsync<T>(Func<Task<T>> show)
    {
        live = true;
        try
        {
            return await show();
        }
        finally
        {
            live = false;
        }
    }

    /// <summary>Sends what follows through the pager, when there is one, until the end of the command.</summary>
    public void StartPaging()
    {
        if (Pager is not null)
        {
            Out.Profile.Out = new AnsiConsoleOutput(Pager);
        }
    }

    private void Write(IAnsiConsole to, string line, bool isScreen)
    {
        if (isScreen)
        {
            to.Write(new Wrapped(Escape(line)));
        }
        else
        {
            to.Profile.Out.Writer.WriteLine(Fit(line));
        }
    }

    /// <summary>Writes what is buffered, and waits until the user leaves the pager.</summary>
    public void Finish()
    {
        Flush();
        Pager?.Finish();
    }
}
