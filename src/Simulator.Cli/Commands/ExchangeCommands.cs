using System.CommandLine;
using Simulator.Application.Exchange;

namespace Simulator.Cli.Commands;

/// <summary><c>export</c> and <c>import</c>: a timeline as a file of JSON Lines.</summary>
internal static class ExchangeCommands
{
    public static Command Export()
    {
        var timeline = Inputs.Timeline();
        var command = new Command("export",
            """
            Write a timeline as JSON Lines, one stored event each

            Example:
              simulator export pak-afg-2025 > talks.jsonl
            """)
        { timeline };
        command.SetAction(async (parse, cancel) =>
        {
            await using var session = await parse.OpenSessionAsync(parse.Terminal(), cancel);
            await foreach (var line in (await session.SendAsync(new ExportTimeline(parse.TimelineOrFeatured(timeline)), cancel)).WithCancellation(cancel))
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
        var name = new Option<string?>("--as") { Description = "The name of the new timeline; that in the file when left out", HelpName = "NAME" };
        var command = new Command("import",
            """
            Make a timeline from JSON Lines; refused whole when a line is wrong, with all problems listed

            Example:
              simulator import talks.jsonl --as my-copy
            """)
        { file, name };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var head = await terminal.WithProgressAsync("Reading", progress =>
                session.SendAsync(new ImportTimeline(parse.GetValue(file)!, parse.GetValue(name) is { } given ? new(given) : null, progress), cancel));
            terminal.WriteLine($"{head.Timeline} is at version {head.Version}.");
            return 0;
        });
        return command;
    }
}
