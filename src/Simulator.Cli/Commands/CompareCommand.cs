using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>compare</c>: the effect of a change, by paired runs on common random numbers.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var with = new Option<string?>("--with")
        {
            Description = "The timeline to compare with; default: the parent of the branch", HelpName = "TIMELINE",
        };
        return new RunsCommand<Compared, CompareReport>("compare",
            $"""
            Estimate the effect of a change, by paired runs

            The model runs on a branch and its parent, or on a timeline with and without levers, in pairs.

            Both runs of a pair use common random numbers, so that they differ only by the change. Where a lever is contested, each reading
            is run, and the interval reaches from the lowest end of all readings to the highest.
            {Caveats.Model}

            Examples:
              simulator compare my-branch
              simulator compare my-branch --with pak-afg-2025 --until 2026-03-31
              simulator compare pak-afg-2025 --from 2025-11-06 --lever joint-system=0.8 --lever written-commitment
              simulator compare pak-afg-2025 --from 2025-11-06 --lever border-closure=0 --json
            """)
        {
            Options = [with],
            Ask = (session, asked) => session.LoadAndSendAsync(
                new CompareRuns(
                    asked.Setup, asked.Parse.GetValue(with) is { Length: > 0 } named ? new TimelineId(named) : null, asked.Progress),
                asked.Cancel),
            Report = CompareReport.Of,
            Show = (terminal, report) => new CompareView(terminal, report).Show(),
        }.Create();
    }
}
