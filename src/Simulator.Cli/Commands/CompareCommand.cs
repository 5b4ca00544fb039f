using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>compare</c>: the effect of a change, by paired runs on common random numbers.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var with = new Option<string?>("--with")
        {
            Description = "The timeline to compare with; the parent of the branch when left out", HelpName = "TIMELINE",
        };
        return new RunsCommand<Compared, CompareReport>("compare",
            """
            Run a branch beside the timeline that it leaves, or a timeline with levers beside itself without, and show what the change does

            Both sides run under the same luck, pair by pair, so that only the change tells them apart. Where a lever is contested, each reading
            of it is run, and the interval goes from the lowest to the highest.
            It is a run of a model, and no statement of what will happen.

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
