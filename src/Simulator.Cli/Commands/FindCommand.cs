using System.CommandLine;
using Simulator.Application.Search;
using Simulator.Cli.Views.Pages;
using Simulator.Reports.Search;

namespace Simulator.Cli.Commands;

/// <summary><c>find</c>: a search of everything that has a name or a text.</summary>
internal static class FindCommand
{
    private const int Shown = 5;

    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "The words, all of which must occur", Arity = ArgumentArity.OneOrMore };
        var of = CatalogueInputs.Of();
        var all = Inputs.Flag("--all", $"Show all matches; default: the best {Shown} of each type");
        var command = new Command("find",
            """
            Find words in events, sources, claims, actors, terms and more

            The search covers events, rival accounts, contested questions, claims, sources, actors, issues, levers, factors, parameters, kinds
            of events, terms of the glossary and scenarios. All words must occur. Case, accents and apostrophes do not count, a word may be a
            beginning, and singular and plural are the same. --json and --csv print all matches. A search that finds nothing succeeds: it prints
            an empty result and a message.

            Examples:
              simulator find monitoring istanbul
              simulator find turkiye --all
              simulator find "hurting stalemate"
              simulator find water --of mirrow-crossing --json
            """)
        {
            words, of, all,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var request = new FindWords(parse.TimelineOrFeatured(of), string.Join(' ', parse.GetValue(words)!));
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = FoundReport.Of(await session.LoadAndSendAsync(request, cancel));
            if (report.Entries.Count == 0)
            {
                terminal.Say(report.Count());
            }

            formats.Print(
                parse, report.Entries.ToArray(), FoundEntry.Columns, entries => entries.Select(entry => entry.Row()),
                _ => new FoundView(terminal).Show(report, parse.GetValue(all) ? null : Shown));
            return 0;
        });
        return command;
    }
}
