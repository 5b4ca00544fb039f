using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.ModelCards;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>attribute</c>: what each part of a package adds to its effect.</summary>
internal static class AttributeCommand
{
    public static Command Create()
    {
        var measure = Inputs.Word<Measure>("--measure", "measure", "The measure whose change is shared out", "relapse");
        var command = new Command("attribute",
            """
            Share out the effect of a package among its levers, its factors and what else it supposes (Shapley 1953)

            Up to 12 parts, all their coalitions are run; beyond that, orders are drawn by lot. The shares add up to the whole effect.
            Where a lever is contested, they are told for each reading of it.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator attribute my-branch
              simulator attribute my-branch --measure agreement --runs 2000
              simulator attribute pak-afg-2025 --from 2025-11-06 --lever joint-system=0.8 --lever written-commitment --lever economic-incentives
            """);
        var inputs = new RunInputs(command);
        command.Options.Add(measure);
        var chart = new ChartFile(command, ChartKind.Shapley);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var attributed = await terminal.WithProgressAsync("Running", progress =>
                session.LoadAndSendAsync(new AttributeEffect(setup, parse.GetValue(measure) ?? Measure.Relapse, progress), cancel));
            var shown = await session.LoadAndSendAsync(new ShowState(setup.Timeline, []), cancel);
            var document = AttributeDocument.Of(attributed, shown.Branched);
            await chart.WriteAsync(parse, terminal, _ => RunCharts.Of(document), cancel);
            formats.Print(
                parse, document, json => json.AttributeDocument, AttributeDocument.Columns, data => data.Rows(),
                data => new AttributeView(terminal, shown, data).Show());
            return 0;
        });
        return command;
    }
}
