using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views;

/// <summary>Draws trees of branches for a person: time runs down each timeline, and a branch forks to the right.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The trees.</param>
internal sealed class TreeView(Terminal terminal, TreeReport report)
{
    private const int LeftForWords = 46;
    private const int MaxStems = 24;
    private const string None = "  ";
    private static readonly Style[] Inks =
        [.. new[] { "deepskyblue1", "hotpink", "green3", "orange1", "mediumpurple1", "turquoise2" }.Select(Style.Parse)];

    private static readonly Style Faded = Style.Parse("grey");
    private readonly Strokes strokes = terminal.Unicode ? Strokes.Rich : Strokes.Plain;
    private readonly int deepest = Math.Clamp((terminal.Out.Profile.Width - LeftForWords) / None.Length, 3, MaxStems);
    private readonly Queue<TreeTimeline> below = [];

    /// <summary>Draws them, one below the other.</summary>
    /// <remarks>Branches too far on the right are drawn below, from the left again, as in the table of a large family.</remarks>
    public void Show()
    {
        foreach (var root in report.Roots)
        {
            Trunk(root, Facts(root));
            while (below.TryDequeue(out var further))
            {
                Trunk(further, "[grey]continued from above[/]");
            }
        }
    }

    private void Trunk(TreeTimeline timeline, string facts)
    {
        var ink = Ink(timeline, 0);
        Line([new(Begin(timeline), ink)], [new(timeline.HasBranches ? strokes.Stem : None, ink)], $"{Name(timeline)}  {facts}");
        Grow(timeline, [], 0);
        terminal.MarkupLine();
    }

    /// <summary>Draws the branches of a timeline, in the order of time, and its end.</summary>
    /// <param name="timeline">The timeline, whose name is drawn already.</param>
    /// <param name="left">The stems on the left.</param>
    /// <param name="depth">The number of stems on the left.</param>
    private void Grow(TreeTimeline timeline, IReadOnlyList<Segment> left, int depth)
    {
        var ink = Ink(timeline, depth);
        Segment[] stem = [.. left, new(strokes.Stem, ink)];
        foreach (var fork in timeline.Forks())
        {
            var shared = fork.SharedWith is { } parent ? $" [grey]in the history shared with {terminal.Escape(parent.Value)}[/]" : "";
            Line(stem, stem);
            Line([.. left, new(strokes.Event, ink)], stem, $"[{ink.ToMarkup()}]{terminal.Escape(fork.Words)}[/]{shared}");
            foreach (var branch in fork.Branches)
            {
                Branch(branch, stem, depth + 1);
            }
        }

        if (timeline.LeftOut is { } more)
        {
            Line([.. left, new(strokes.More, ink)], stem, $"[grey]{more}; --all shows them[/]");
        }

        if (timeline.HasBranches)
        {
            Line(stem, stem);
            Line([.. left, new(strokes.End, ink)], [.. left, new(None)], Words(timeline, timeline.End));
        }
    }

    /// <summary>Draws a branch that forks to the right from the last stem.</summary>
    private void Branch(TreeTimeline branch, IReadOnlyList<Segment> left, int depth)
    {
        var ink = Ink(branch, depth);
        var continues = branch.HasBranches && depth < deepest;
        Segment[] stem = [.. left, new(continues ? strokes.Stem : None, ink)];
        Line([.. left.SkipLast(1), new(strokes.Fork, left[^1].Style), new(Begin(branch), ink)], stem, $"{Name(branch)}  {Facts(branch)}");
        Line(stem, stem, Words(branch, $"[grey]Assumed:[/] {terminal.Escape(branch.Hypothesis ?? "")}"));
        if (continues)
        {
            Grow(branch, left, depth);
        }
        else if (branch.HasBranches)
        {
            Line(stem, stem, $"[grey]its branches are drawn below, at {Name(branch)}[/]");
            below.Enqueue(branch);
        }
    }

    private void Line(IReadOnlyList<Segment> head, IReadOnlyList<Segment> stem, string markup = "") =>
        terminal.Out.Write(new Stemmed(head, stem, markup));

    private string Name(TreeTimeline timeline)
    {
        var name = terminal.Escape(timeline.Id.Value);
        return timeline.IsArchived ? $"[grey]{name} (archived)[/]" : $"[bold]{name}[/]";
    }

    private string Facts(TreeTimeline timeline)
    {
        var title = timeline.Title is { } known ? $"{terminal.Escape(known)}. " : "";
        return Words(timeline, $"{title}[grey]{timeline.Events}{(timeline.HasBranches ? "" : $", {timeline.End}")}[/]");
    }

    private static string Words(TreeTimeline timeline, string markup) => timeline.IsArchived ? $"[dim]{markup}[/]" : markup;

    private static Style Ink(TreeTimeline timeline, int depth) => timeline.IsArchived ? Faded : Inks[depth % Inks.Length];

    private string Begin(TreeTimeline timeline) => timeline.IsAsked ? strokes.Asked : strokes.Begin;

    /// <summary>The elements of a drawing, each as wide as a stem.</summary>
    private sealed record Strokes(string Stem, string Fork, string Event, string More, string End, string Begin, string Asked)
    {
        public static Strokes Rich { get; } = new("│ ", "├─", "○ ", "┆ ", "■ ", "● ", "◉ ");

        public static Strokes Plain { get; } = new("| ", "|-", "o ", ": ", "# ", "* ", "@ ");
    }
}
