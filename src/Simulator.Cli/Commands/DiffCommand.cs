using System.CommandLine;
using Simulator.Application.Branches;
using Simulator.Cli.Views;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>diff</c>: the differences between two timelines of one tree, and the effect of each change.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("one") { Description = "A timeline" };
        var other = new Argument<string>("other") { Description = "Another timeline of the same tree" };
        var at = Inputs.Day("--at", "The day on which to compare the states; default: the later of the two ends");
        var command = new Command("diff",
            """
            Compare two timelines: events, effects, and states

            The answer has the fork, the events of one timeline only, what each change enabled or blocked, and both states of the talks.

            A change enables an event that the rules of the process refuse without it, or that names it as a cause. It blocks an event that the
            rules refuse only with it, or that contradicts it.

            Examples:
              simulator diff pak-afg-2025 my-branch
              simulator diff my-branch your-branch --at 2025-12-31
              simulator diff pak-afg-2025 my-branch --json
            """)
        {
            one, other, at,
        };
        var brief = new Brief(command);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var diff = await session.LoadAndSendAsync(
                new DiffTimelines(new(parse.GetValue(one)!), new(parse.GetValue(other)!), parse.GetValue(at)), cancel);
            formats.Print(
                parse, DiffReport.Of(diff), DiffReport.Columns, report => report.Rows(),
                report => brief.Show(parse, terminal, report, new DiffView(terminal, report).Show));
            return 0;
        });
        return command;
    }
}
