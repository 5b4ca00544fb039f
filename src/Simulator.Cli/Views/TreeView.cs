using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Simulator.Reports.Wording;
using Simulator.Store;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views;

/// <summary>Draws trees of branches for a person: time runs down each timeline, and a branch leaves it to the right.</summary>
/// <param name="terminal">Where to draw.</param>
/// <param name="shown">The trees.</param>
internal sealed class TreeView(Terminal terminal, TreeShown shown)
{
    private const int LeftForWords = 46;
    private const int MostStems = 24;
    private const string None = "  ";
    private static readonly Style[] Inks = [.. new[] { "deepskyblue1", "hotpink", "green3", "orange1", "mediumpurple1", "turquoise2" }.Select(Style.Parse)];
    private static readonly Style Faded = Style.Parse("grey");
    private readonly Strokes strokes = terminal.Unicode ? Strokes.Rich : Strokes.Plain;
    private readonly int deepest = Math.Clamp((terminal.Out.Profile.Width - LeftForWords) / None.Length, 3, MostStems);
    private readonly Queue<BranchSummary> below = [];

    /// <summary>Draws them, one below the other.</summary>
    /// <remarks>Branches that would stand too far on the right are drawn below, from the left again, as in the table of a large family.</remarks>
    public void Show()
    {
        foreach (var root in shown.Roots)
        {
            Trunk(root, Facts(root));
            while (below.TryDequeue(out var further))
            {
                Trunk(further, "[grey]goes on from above[/]");
            }
        }
    }

    private void Trunk(BranchSummary timeline, string facts)
    {
        var ink = Ink(timeline, 0);
        Line([new(Begin(timeline), ink)], [new(HasBranches(timeline) ? strokes.Stem : None, ink)], $"{Name(timeline)}  {facts}");
        Grow(timeline, [], 0);
        terminal.Out.WriteLine();
    }

    /// <summary>Draws what leaves a timeline, in the order of time, and its end.</summary>
    /// <param name="timeline">The timeline, whose name is drawn already.</param>
    /// <param name="left">The stems on its left.</param>
    /// <param name="depth">How many they are.</param>
    private void Grow(BranchSummary timeline, IReadOnlyList<Segment> left, int depth)
    {
        var ink = Ink(timeline, depth);
        Segment[] stem = [.. left, new(strokes.Stem, ink)];
        foreach (var fork in shown.BranchesOf(timeline).GroupBy(branch => branch.ForkVersion))
        {
            var shared = fork.Key <= timeline.ForkVersion ? $" [grey]in what it shares with {terminal.Escape($"{timeline.Timeline.Parent}")}[/]" : "";
            Line(stem, stem);
            Line([.. left, new(strokes.Event, ink)], stem, $"[{ink.ToMarkup()}]{terminal.Escape(TreeWords.Fork(fork.First()))}[/]{shared}");
            foreach (var branch in fork)
            {
                Branch(branch, stem, depth + 1);
            }
        }

        if (shown.LeftOut(timeline) is > 0 and var more)
        {
            Line([.. left, new(strokes.More, ink)], stem, $"[grey]{TreeWords.LeftOut(more)}; --all shows them[/]");
        }

        if (HasBranches(timeline))
        {
            Line(stem, stem);
            Line([.. left, new(strokes.End, ink)], [.. left, new(None)], Words(timeline, TreeWords.End(timeline)));
        }
    }

    /// <summary>Draws a branch that leaves the last of the stems to the right.</summary>
    private void Branch(BranchSummary branch, IReadOnlyList<Segment> left, int depth)
    {
        var ink = Ink(branch, depth);
        var goesOn = HasBranches(branch) && depth < deepest;
        Segment[] stem = [.. left, new(goesOn ? strokes.Stem : None, ink)];
        Line([.. left.SkipLast(1), new(strokes.Fork, left[^1].Style), new(Begin(branch), ink)], stem, $"{Name(branch)}  {Facts(branch)}");
        Line(stem, stem, Words(branch, $"[grey]Supposed:[/] {terminal.Escape(branch.Begun?.Hypothesis ?? "")}"));
        if (goesOn)
        {
            Grow(branch, left, depth);
        }
        else if (HasBranches(branch))
        {
            Line(stem, stem, $"[grey]its branches stand below, at {Name(branch)}[/]");
            below.Enqueue(branch);
        }
    }

    private void Line(IReadOnlyList<Segment> head, IReadOnlyList<Segment> stem, string markup = "") =>
        terminal.Out.Write(new Stemmed(head, stem, new(markup)));

    private string Name(BranchSummary branch)
    {
        var name = terminal.Escape(branch.Timeline.Timeline.Value);
        return branch.Timeline.Archived ? $"[grey]{name} (archived)[/]" : $"[bold]{name}[/]";
    }

    private string Facts(BranchSummary branch)
    {
        var title = shown.Titles.GetValueOrDefault(branch.Timeline.Timeline) is { } known ? $"{known}. " : "";
        return Words(
            branch, $"{terminal.Escape(title)}[grey]{TreeWords.Events(branch)}{(HasBranches(branch) ? "" : $", {TreeWords.End(branch)}")}[/]");
    }

    private static string Words(BranchSummary branch, string markup) => branch.Timeline.Archived ? $"[dim]{markup}[/]" : markup;

    private static Style Ink(BranchSummary branch, int depth) => branch.Timeline.Archived ? Faded : Inks[depth % Inks.Length];

    private string Begin(BranchSummary branch) => branch.Timeline.Timeline == shown.Of ? strokes.Asked : strokes.Begin;

    private bool HasBranches(BranchSummary branch) => shown.BranchesOf(branch).Any();

    /// <summary>What a drawing is made of; each as wide as a stem.</summary>
    private sealed record Strokes(string Stem, string Fork, string Event, string More, string End, string Begin, string Asked)
    {
        public static Strokes Rich { get; } = new("│ ", "├─", "○ ", "┆ ", "■ ", "● ", "◉ ");

        public static Strokes Plain { get; } = new("| ", "|-", "o ", ": ", "# ", "* ", "@ ");
    }
}
