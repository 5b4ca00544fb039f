using System.CommandLine;
using Simulator.Application.Exchange;
using Simulator.Domain.Values;
using Simulator.Files.Writing;

namespace Simulator.Cli.Commands;

/// <summary><c>export</c> and <c>import</c>: timelines with their branches as a file of JSON Lines.</summary>
internal static class ExchangeCommands
{
    private const int MaxListed = 12;

    public static Command Export()
    {
        var timeline = Inputs.Timeline();
        var to = new Option<string?>("--to")
        {
            Description = "The file to write, replaced only when the new one is complete; default: standard output", HelpName = "FILE",
        };
        var command = new Command("export",
            """
            Export a timeline with its branches as JSON Lines

            The file has a header, the case, and a line for each stored event.

            For a branch, its ancestors are written too, up to the fork.

            Examples:
              simulator export pak-afg-2025 > talks.jsonl
              simulator export pak-afg-2025 --to talks.jsonl
            """)
        { timeline, to };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var lines = await session.LoadAndSendAsync(new ExportTimeline(parse.TimelineOrFeatured(timeline)), cancel);
            if (parse.GetValue(to) is { } file)
            {
                var bytes = await WholeFile.WriteAsync(file, partial => WholeFile.WriteLinesAsync(partial, lines, cancel));
                terminal.Say($"Wrote {file}, {bytes:N0} bytes.");
                return 0;
            }

            await foreach (var line in lines.WithCancellation(cancel))
            {
                await terminal.Data.WriteLineAsync(line);
            }

            return 0;
        });
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "A file of JSON Lines, as export writes it" };
        var name = new Option<string?>("--as")
        {
            Description = "The new name of the timeline, whose branches become NAME-BRANCH; default: the names in the file", HelpName = "NAME",
        };
        var command = new Command("import",
            """
            Import timelines with their branches from JSON Lines

            A file with an invalid line is refused, with all problems listed.

            The same command resumes an interrupted import.

            Examples:
              simulator import talks.jsonl
              simulator import talks.jsonl --as my-copy
            """)
        { file, name };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var imported = await terminal.WithProgressAsync("Importing", progress =>
                session.SendAsync(
                    new ImportTimeline(parse.GetValue(file)!, parse.GetValue(name) is { } given ? new(given) : null, progress), cancel));
            foreach (var line in Lines(imported))
            {
                terminal.WriteLine(line);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The result of an import, in lines for a person.</summary>
    private static IEnumerable<string> Lines(Imported imported)
    {
        foreach (var (timeline, parent, fork, version, _) in imported.Timelines.Take(MaxListed))
        {
            yield return $"{timeline} is at version {version}{(parent is null ? "" : $", a branch of {parent} after version {fork}")}.";
        }

        if (imported.Timelines.Count > MaxListed)
        {
            yield return $"And {Counted.Of(imported.Timelines.Count - MaxListed, "more timeline")}.";
        }

        if (imported.Appended < imported.Events)
        {
            yield return imported.Appended == 0
                ? $"Nothing was new: {Counted.Of(imported.Events, "event")} already stored."
                : $"{imported.Appended:N0} of {Counted.Of(imported.Events, "event")} new, the others already stored.";
        }
    }
}
