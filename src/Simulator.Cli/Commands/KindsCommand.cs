using System.CommandLine;
using Simulator.Application.Kinds;
using Simulator.Cli.Views.Pages;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Kinds;

namespace Simulator.Cli.Commands;

/// <summary><c>kinds</c>: the kinds of events, or one of them.</summary>
internal static class KindsCommand
{
    public static Command Create()
    {
        var kind = new Argument<string?>("kind")
        {
            Description = "A kind, such as interim-agreement, or a theme, such as violence; default: list all kinds", Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("kinds",
            """
            List the kinds of events, or describe one with an example

            The page of a kind has its fields, the rules that may refuse it, and an example that is valid in a scenario file.

            Examples:
              simulator kinds
              simulator kinds violence
              simulator kinds interim-agreement
              simulator kinds demand_accepted --json
            """)
        {
            kind,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, given) = (parse.Terminal(), parse.GetValue(kind));
            await using var useCases = parse.FileUseCases();
            if (given is null || Theme(given) is not null)
            {
                formats.Print(
                    parse,
                    (await useCases.SendAsync(new ListKinds(given is null ? null : Theme(given)), cancel)).Select(KindEntry.Of).ToArray(),
                    KindEntry.Columns, entries => entries.Select(entry => entry.Row()), entries => new KindsView(terminal).Show(entries));
                return 0;
            }

            formats.Print(
                parse, KindReport.Of(await useCases.SendAsync(new ShowKind(given), cancel)), KindReport.Columns, report => report.Rows(),
                report => new KindsView(terminal).Show(report));
            return 0;
        });
        return command;
    }

    private static Theme? Theme(string given) =>
        Enum.GetValues<Theme>().Select(theme => (Theme?)theme).FirstOrDefault(
            theme => string.Equals(EnumWords.Code(theme.GetValueOrDefault()), given, StringComparison.OrdinalIgnoreCase));
}
