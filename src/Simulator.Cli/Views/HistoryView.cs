using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a history as a table.</summary>
internal static class HistoryView
{
    /// <summary>Shows it.</summary>
    public static async Task ShowAsync(Replay telling, Terminal terminal, CancellationToken cancel)
    {
        terminal.WriteBranch(BranchNote.Of(telling.Timeline, telling.Branched));
        var table = terminal.Table("row", "when", "what", "told", "contested");
        await foreach (var told in telling.Events.WithCancellation(cancel))
        {
            var (account, kind) = (told.Event.Account, EventKinds.Of(told.Event));
            table.AddRow(
                $"[bold]{Markup.Escape($"{account.Row}")}[/]",
                terminal.Escape(Dates.Of(account.When)),
                $"[{ThemeStyle.Of(kind.Theme).Colour}]{kind.Words}[/]{(account.Origin == Origin.Recorded ? "" : $"\n{Terminal.Mark(account.Origin)}")}",
                terminal.Escape(account.Text),
                $"[yellow]{Markup.Escape(string.Join(' ', [.. account.Claims.Select(set => set.Value), .. account.RivalRows().Select(row => row.Value)]))}[/]");
        }

        terminal.Out.Write(table);
    }
}
