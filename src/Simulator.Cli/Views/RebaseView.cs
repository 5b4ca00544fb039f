using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows what a rebase carries over, leaves out and refuses.</summary>
internal static class RebaseView
{
    private const int Hang = 13;

    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, RebaseReport report)
    {
        SummaryView.Show(terminal, report);
        terminal.MarkupLine();
        foreach (var branch in report.Branches)
        {
            terminal.MarkupLine(
                $"[bold]{Markup.Escape(branch.Old.Value)}[/] {terminal.Fit("→")} [bold]{Markup.Escape(branch.New.Value)}[/] "
                + $"[grey]forks from {Markup.Escape(branch.Parent.Value)} after version {branch.NewFork}"
                + $"{(branch.NewFork == branch.OldFork ? "" : $" (was {branch.OldFork})")}[/]");
            foreach (var note in branch.Decisions())
            {
                var (named, words) = (EventMarkup.Dated(note.Event), terminal.Escape(note.Words));
                terminal.MarkupLine(note.Decision switch
                {
                    Decision.Refused => $"  [red]refused[/]      {note.Version}  {named}: {words}",
                    Decision.Holds => $"  [green]still valid[/]  {note.Version}  {named}: {words}",
                    Decision.Carried => $"  [grey]carried over[/] {named}: [grey]{words}[/]",
                    _ => $"  [grey]left out[/]     {named}: [grey]{words}[/]",
                }, Hang);
            }
        }
    }
}
