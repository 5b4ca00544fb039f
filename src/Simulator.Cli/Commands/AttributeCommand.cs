using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.ModelCards;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>attribute</c>: the share of each part of a package in its effect.</summary>
internal static class AttributeCommand
{
    public static Command Create()
    {
        var measure = Inputs.Word<Measure>("--measure", "measure", "The measure whose change is attributed", "relapse");
        return new RunsCommand<Attributed, AttributeReport>("attribute",
            $"""
            Attribute the effect of a package to its parts

            The parts are the levers, factors and other assumptions of the package; their shares are Shapley values (Shapley 1953).

            With up to 12 parts, all coalitions are run; with more, orders of the parts are sampled at random. The shares add up to the whole effect.
            Where a lever is contested, each reading has its own shares.
            {Caveats.Model}

            Examples:
              simulator attribute my-branch
              simulator attribute my-branch --measure agreement --runs 2000
              simulator attribute pak-afg-2025 --from 2025-11-06 --lever joint-system=0.8 --lever written-commitment --lever economic-incentives
            """)
        {
            Options = [measure],
            Ask = (session, asked) => session.LoadAndSendAsync(
                new AttributeEffect(asked.Setup, asked.Parse.GetValue(measure) ?? Measure.Relapse, asked.Progress), asked.Cancel),
            Report = AttributeReport.Of,
            Show = (terminal, report) => new AttributeView(terminal, report).Show(),
        }.Create();
    }
}
