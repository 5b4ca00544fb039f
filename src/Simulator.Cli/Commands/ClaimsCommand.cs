using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>claims</c>: the contested questions with their rival claims.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var timeline = Inputs.Timeline();
        var set = new Option<string?>("--set") { Description = "One set only, such as C07", HelpName = "SET" };
        var command = new Command("claims",
            """
            List the contested questions with every claim

            Each claim has its sources. One claim of each set is followed by default.

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
            await using var session = await parse.OpenSessionAsync(cancel);
            var listed = await session.LoadAndSendAsync(new ListClaims(parse.TimelineOrFeatured(timeline), parse.GetValue(set)), cancel);
            formats.Print(
                parse,
                listed.Sets.Select(ClaimSetEntry.Of).ToArray(),
                ClaimSetEntry.Columns,
                entries => entries.SelectMany(entry => entry.Table()),
                entries => Array.ForEach(entries, entry => ClaimsView.Show(terminal, entry)));
            return 0;
        });
        return command;
    }
}
