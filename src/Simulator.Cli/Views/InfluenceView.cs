using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Simulator.Domain.Branching;
using Spectre.Console;
using Simulator.Engine.Timelines;

namespace Simulator.Cli.Views;

/// <summary>Shows what each change between two timelines did: what it enabled on its own, what it blocked of the other, and why.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="diff">What is shown.</param>
internal sealed class InfluenceView(Terminal terminal, Diff diff)
{
    private const int Shown = 10;

    /// <summary>Shows the changes by date, and sums up those that did nothing that could be shown.</summary>
    public void Show()
    {
        var all = diff.One.Influences.Select(influence => (Mark: DiffView.One, Influence: influence))
            .Concat(diff.Other.Influences.Select(influence => (Mark: DiffView.Other, Influence: influence)))
            .OrderBy(marked => marked.Influence.Change.Day)
            .ToLookup(marked => marked.Influence.Enabled.Count + marked.Influence.Blocked.Count > 0);
        if (all.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        Line("[bold]What each change did[/]");
        foreach (var (mark, influence) in all[true])
        {
            Line($"{mark} {EventWords.Dated(influence.Change.Event)}");
            var grid = new Grid().AddColumn(new() { NoWrap = true, Padding = new(2, 0, 1, 0) }).AddColumn();
            Add(grid, "[green3]⇒ enabled[/]", "Without it:", influence.Change, influence.Enabled);
            Add(grid, "[red1]⊣ blocked[/]", "With it:", influence.Change, influence.Blocked);
            terminal.Out.Write(grid);
        }

        foreach (var (mark, count) in all[false].CountBy(marked => marked.Mark))
        {
            Line($"{mark} [grey]{count} {(all[true].Any() ? "other " : "")}{(count == 1 ? "change" : "changes")} enabled and blocked nothing that a rule or a record could tell.[/]");
        }

        foreach (var (mark, side) in new[] { (DiffView.One, diff.One), (DiffView.Other, diff.Other) }.Where(marked => marked.Item2.Unfollowed > 0))
        {
            Line($"{mark} [grey]Only the first {Diff.Followed} changes were followed through, {side.Unfollowed} later ones were not.[/]");
        }
    }

    private void Add(Grid grid, string did, string condition, TimelineEvent change, IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects.Take(Shown))
        {
            grid.AddRow(terminal.Fit(did), terminal.Fit($"{EventWords.Dated(effect.On.Event)}  {Why(condition, change, effect)}"));
        }

        if (effects.Count > Shown)
        {
            grid.AddRow("", $"[grey]and {effects.Count - Shown} more; --json has them all[/]");
        }
    }

    private static string Why(string condition, TimelineEvent change, Effect effect) => effect switch
    {
        { Broken: { } broken } => $"{condition} {Markup.Escape(broken.Found)} [grey]{broken.Rule.Id}[/]",
        { Contradiction: { } otherwise } => Markup.Escape(otherwise),
        _ when effect.Cause == change => "It follows from this change.",
        _ => $"It follows from {EventWords.Name(effect.Cause!.Event)}.",
    };

    private void Line(string markup) => terminal.Out.MarkupLine(terminal.Fit(markup));
}
