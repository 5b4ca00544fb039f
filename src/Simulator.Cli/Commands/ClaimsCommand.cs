using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Files.Problems;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>claims</c>: the contested questions with their rival claims.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var set = new Option<string?>("--set") { Description = "One set only, such as C07", HelpName = "SET" };
        var command = new Command("claims",
            """
            List the contested questions with every claim

            Each claim has its sources. One claim of each set is followed by default.

            Examples:
              simulator claims
              simulator claims C02
              simulator claims pak-afg-2025 --set C07
              simulator claims Q1 --of mirrow-crossing --json
            """);
        var inputs = new NameOrTimeline(command, "set", "C02");
        command.Options.Add(set);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var (timeline, named) = await inputs.ReadAsync(parse, session, of => of.ClaimSets.Select(known => known.Id.Value), cancel);
            if (named is not null && parse.GetValue(set) is { } other)
            {
                throw new BadInputException($"Both {named} and --set {Spelling.Brief(other)} are given. Allowed: one of them.");
            }

            var listed = await session.LoadAndSendAsync(new ListClaims(timeline, named ?? parse.GetValue(set)), cancel);
            formats.Print(
                parse,
                listed.Sets.Select(one => ClaimSetEntry.Of(one, listed.Case)).ToArray(),
                ClaimSetEntry.Columns,
                entries => entries.SelectMany(entry => entry.Table()),
                entries => Array.ForEach(entries, entry => ClaimsView.Show(terminal, entry)));
            return 0;
        });
        return command;
    }
}
