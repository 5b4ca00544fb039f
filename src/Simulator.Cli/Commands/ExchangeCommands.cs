using System.CommandLine;
using Simulator.Application.Exchange;
using Simulator.Files.Writing;

namespace Simulator.Cli.Commands;

/// <summary><c>export</c> and <c>import</c>: timelines with their branches as a file of JSON Lines.</summary>
internal static class ExchangeCommands
{
    private const int Listed = 12;

    public static Command Export()
    {
        var timeline = Inputs.Timeline();
        var to = new Option<string?>("--to") { Description = "The file to write, replaced only when the new one is whole; "
            + "standard output when left out", HelpName = "FILE" };
        var command = new Command("export",
            """
            Write a timeline with all of its branches as JSON Lines: a header, the case, one stored event each

            Of a branch also its ancestors are written, as far as it rests on them.

            Examples:
              simulator export pak-afg-2025 > talks.jsonl
              simulator export pak-afg-2025 --to talks.jsonl
            """)
        { timeline, to };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var lines = await session.LoadAndSendAsync(new ExportTimeline(parse.TimelineOrFeatured(timeline)), cancel);
            if (parse.GetValue(to) is { } file)
            {
                var bytes = await WholeFile.WriteAsync(file, partial => WholeFile.WriteLinesAsync(partial, lines, cancel));
                terminal.Say($"Wrote {file}, {bytes:N0} bytes.");
                return 0;
            }

            await foreach (var line in lines.WithCancellation(cancel))
            {
                await Console.Out.WriteLineAsync(line);
            }

            return 0;
        });
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "A file of JSON Lines, as export writes it" };
        var name = new Option<string?>("--as") { Description = "The new name of the timeline; its branches become NAME-BRANCH; "
            + "those in the file when left out", HelpName = "NAME" };
        var command = new Command("import",
            """
            Make timelines from JSON Lines, with their branches; refused whole when a line is wrong, with all problems listed

            An import that was interrupted goes on where it stopped when the same command is run again.

            Examples:
              simulator import talks.jsonl
              simulator import talks.jsonl --as my-copy
            """)
        { file, name };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var imported = await terminal.WithProgressAsync("Importing", progress =>
                session.SendAsync(
                    new ImportTimeline(parse.GetValue(file)!, parse.GetValue(name) is { } given ? new(given) : null, progress), cancel));
            foreach (var line in Told(imported))
            {
                terminal.WriteLine(line);
            }

            return 0;
        });
        return command;
    }

    /// <summary>What an import did, in lines for a person.</summary>
    public static IEnumerable<string> Told(Imported imported)
    {
        foreach (var (timeline, parent, fork, version, _) in imported.Timelines.Take(Listed))
        {
            yield return $"{timeline} is at version {version}{(parent is null ? "" : $", a branch of {parent} after version {fork}")}.";
        }

        if (imported.Timelines.Count > Listed)
        {
            yield return $"And {imported.Timelines.Count - Listed} timelines more.";
        }

        if (imported.Appended < imported.Events)
        {
            yield return imported.Appended == 0
                ? $"All {imported.Events} events were stored already."
                : $"{imported.Appended} of {imported.Events} events were new, the others were stored already.";
        }
    }
}
