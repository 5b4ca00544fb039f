using System.CommandLine;
using System.Text.Json;
using Simulator.Application.Timelines;
using Simulator.Cli.Output;
using Simulator.Cli.Rendering;
using Spectre.Console;

namespace Simulator.Cli.Commands;

/// <summary><c>timelines</c>, <c>claims</c>, <c>sources</c>: what there is to look at.</summary>
internal static class ListCommands
{
    public static Command Timelines()
    {
        var (json, csv) = (Inputs.Json(), Inputs.Csv());
        var command = new Command("timelines",
            """
            List all timelines

            Example:
              simulator timelines
            """)
        { json, csv };
        command.OneOf(json, csv);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var entries = (await session.SendAsync(new ListTimelines(), cancel)).Select(TimelineEntry.Of).ToArray();
            if (parse.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(entries, CliJson.Readable.TimelineEntryArray));
            }
            else if (parse.GetValue(csv))
            {
                Csv.WriteRow(Console.Out, ["id", "title", "parent", "version", "from", "to", "phase", "rung", "updated"]);
                foreach (var entry in entries)
                {
                    Csv.WriteRow(Console.Out, [entry.Id, entry.Title, entry.Parent, entry.Version, entry.From, entry.To, Words.Code(entry.Phase), Words.Code(entry.Rung), entry.Updated]);
                }
            }
            else
            {
                var table = new Table { Border = terminal.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
                table.AddColumns("timeline", "title", "events", "from", "to", "phase", "agreement");
                foreach (var entry in entries)
                {
                    table.AddRow(
                        $"[bold]{Markup.Escape(entry.Id.Value)}[/]", Markup.Escape(terminal.Fit(entry.Title)), $"{entry.Version}",
                        $"{entry.From:yyyy-MM-dd}", $"{entry.To:yyyy-MM-dd}", Words.Plain(entry.Phase), Words.Plain(entry.Rung));
                }

                terminal.Out.Write(table);
            }

            return 0;
        });
        return command;
    }

    public static Command Claims()
    {
        var (timeline, json, csv) = (Inputs.Timeline(), Inputs.Json(), Inputs.Csv());
        var set = new Option<string?>("--set") { Description = "One set only, such as C07", HelpName = "SET" };
        var command = new Command("claims",
            """
            List what sources answer differently: every claim, who makes it, and which the house follows

            Examples:
              simulator claims
              simulator claims pak-afg-2025 --set C07
            """)
        { timeline, set, json, csv };
        command.OneOf(json, csv);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var listed = await session.SendAsync(new ListClaims(parse.TimelineOrFeatured(timeline), parse.GetValue(set)), cancel);
            var entries = listed.Sets.Select(ClaimSetEntry.Of).ToArray();
            if (parse.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(entries, CliJson.Readable.ClaimSetEntryArray));
            }
            else if (parse.GetValue(csv))
            {
                Csv.WriteRow(Console.Out, ["set", "question", "claim", "house", "says", "sources", "rows"]);
                foreach (var (entry, claim) in entries.SelectMany(entry => entry.Claims.Select(claim => (entry, claim))))
                {
                    Csv.WriteRow(Console.Out, [entry.Id, entry.Question, claim.Id, claim.House, claim.Says, Csv.Join(claim.Sources), Csv.Join(entry.Rows)]);
                }
            }
            else
            {
                foreach (var entry in entries)
                {
                    ShowClaims(terminal, entry);
                }
            }

            return 0;
        });
        return command;
    }

    public static Command Sources()
    {
        var (timeline, json, csv) = (Inputs.Timeline(), Inputs.Json(), Inputs.Csv());
        var command = new Command("sources",
            """
            List the sources, with the rows that rest on each

            Examples:
              simulator sources
              simulator sources pak-afg-2025 --csv
            """)
        { timeline, json, csv };
        command.OneOf(json, csv);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var entries = (await session.SendAsync(new ListSources(parse.TimelineOrFeatured(timeline)), cancel)).Select(SourceEntry.Of).ToArray();
            if (parse.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(entries, CliJson.Readable.SourceEntryArray));
            }
            else if (parse.GetValue(csv))
            {
                Csv.WriteRow(Console.Out, ["id", "kind", "title", "publisher", "author", "publishedFrom", "publishedTo", "address", "vantage", "caution", "rows", "claims"]);
                foreach (var entry in entries)
                {
                    Csv.WriteRow(Console.Out,
                    [
                        entry.Id, Words.Code(entry.Kind), entry.Title, entry.Publisher, entry.Author, entry.PublishedFrom, entry.PublishedTo,
                        entry.Address, entry.Vantage, entry.Caution, Csv.Join(entry.Rows), Csv.Join(entry.Claims),
                    ]);
                }
            }
            else
            {
                var table = new Table { Border = terminal.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
                table.AddColumns("", "source", "published", "rows that rest on it");
                foreach (var entry in entries)
                {
                    var caution = entry.Caution is null ? "" : $"\n[yellow]{Markup.Escape(terminal.Fit(entry.Caution))}[/]";
                    table.AddRow(
                        $"[bold]{entry.Id}[/]", $"{Markup.Escape(terminal.Fit(entry.Title))}\n[grey]{Markup.Escape(terminal.Fit(entry.Publisher))}[/]{caution}",
                        $"{entry.PublishedFrom:yyyy-MM-dd}", string.Join(' ', entry.Rows));
                }

                terminal.Out.Write(table);
            }

            return 0;
        });
        return command;
    }

    private static void ShowClaims(Terminal terminal, ClaimSetEntry entry)
    {
        terminal.Out.MarkupLine($"[yellow]{entry.Id}[/] [bold]{Markup.Escape(terminal.Fit(entry.Question))}[/] [grey]{string.Join(' ', entry.Rows)}[/]");
        var grid = new Grid().AddColumn(new() { Width = 9, NoWrap = true }).AddColumn();
        foreach (var claim in entry.Claims)
        {
            var tells = string.Concat(claim.Tells.Select(rival => $"\n[grey]tells {rival.Of} otherwise{(rival.Account.Row is { } row ? $" (row {row})" : "")}[/]"));
            grid.AddRow(
                $"  {(claim.House ? "[green]" : "")}{claim.Id}{(claim.House ? "[/]" : "")}",
                $"{Markup.Escape(terminal.Fit(claim.Says))} [grey]{string.Join(' ', claim.Sources)}[/]{(claim.House ? $"\n[green]followed here:[/] {Markup.Escape(terminal.Fit(entry.Reason))}" : "")}{tells}");
        }

        terminal.Out.Write(grid);
    }
}
