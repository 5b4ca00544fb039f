using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Commands;

/// <summary><c>claims</c>: what sources answer differently, rival claims side by side.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var timeline = Inputs.Timeline();
        var set = new Option<string?>("--set") { Description = "One set only, such as C07", HelpName = "SET" };
        var command = new Command("claims",
            """
            List what sources answer differently: every claim, who makes it, and which the house follows

            Examples:
              simulator claims
              simulator claims pak-afg-2025 --set C07
            """)
        {
            timeline, set,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var listed = await session.SendAsync(new ListClaims(parse.TimelineOrFeatured(timeline), parse.GetValue(set)), cancel);
            formats.Print(
                parse,
                listed.Sets.Select(ClaimSetEntry.Of).ToArray(),
                json => json.ClaimSetEntryArray,
                ["set", "question", "claim", "house", "says", "sources", "rows"],
                entries => entries.SelectMany(entry => entry.Claims.Select(claim => new object?[]
                {
                    entry.Id, entry.Question, claim.Id, claim.House, claim.Says, Csv.Join(claim.Sources), Csv.Join(entry.Rows),
                })),
                entries => Array.ForEach(entries, entry => Show(terminal, entry)));
            return 0;
        });
        return command;
    }

    private static void Show(Terminal terminal, ClaimSetEntry entry)
    {
        terminal.Out.MarkupLine($"[yellow]{Markup.Escape(entry.Id.Value)}[/] [bold]{terminal.Escape(entry.Question)}[/] [grey]{Markup.Escape(string.Join(' ', entry.Rows))}[/]");
        var grid = new Grid().AddColumn(new() { Width = 9, NoWrap = true }).AddColumn();
        foreach (var claim in entry.Claims)
        {
            var tells = string.Concat(claim.Tells.Select(rival => $"\n[grey]tells {Markup.Escape($"{rival.Of} otherwise{(rival.Account.Row is { } row ? $" (row {row})" : "")}")}[/]"));
            grid.AddRow(
                $"  {(claim.House ? "[green]" : "")}{Markup.Escape(claim.Id.Value)}{(claim.House ? "[/]" : "")}",
                $"{terminal.Escape(claim.Says)} [grey]{Markup.Escape(string.Join(' ', claim.Sources))}[/]{(claim.House ? $"\n[green]followed here:[/] {terminal.Escape(entry.Reason)}" : "")}{tells}");
        }

        terminal.Out.Write(grid);
    }
}
