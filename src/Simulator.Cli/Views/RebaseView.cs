using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows what a rebase carries over, leaves out and refuses.</summary>
internal static class RebaseView
{
    /// <summary>Shows it.</summary>
    public static void Show(Terminal terminal, RebasedTree rebased)
    {
        foreach (var one in rebased.Branches)
        {
            terminal.Out.MarkupLine(
                $"[bold]{Markup.Escape(one.Old.Value)}[/] {terminal.Fit("→")} [bold]{Markup.Escape(one.New.Value)}[/] [grey]leaves {Markup.Escape(one.Parent.Value)} after version {one.NewFork}"
                + $"{(one.NewFork == one.OldFork ? "" : $", and not after {one.OldFork}")}[/]");
            foreach (var conflict in one.Conflicts)
            {
                terminal.Out.MarkupLine($"  [red]refused[/]  {conflict.Supposed.Version}  {EventWords.Dated(conflict.Supposed.Event)}: {terminal.Escape(string.Join(" ", conflict.Broken))}");
            }

            foreach (var kept in one.Kept)
            {
                terminal.Out.MarkupLine(
                    $"  [green]holds[/]    {kept.Version}  {EventWords.Dated(kept.Event)}: {terminal.Escape(kept.Event.Account.Text)}");
            }

            foreach (var weighed in one.Weighed)
            {
                terminal.Out.MarkupLine(
                    $"  [grey]{(weighed.Decision.Kept ? "carried " : "left out")}[/] {EventWords.Dated(weighed.Recorded.Event)}: [grey]{terminal.Escape(weighed.Decision.Reason)}[/]");
            }
        }
    }
}
