using System.CommandLine;
using Simulator.Application.Branches;
using Simulator.Cli.Views;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>branch suggest</c>: the shortest scripts of events from a state of a timeline to stated goals.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        var goal = new Option<string[]>("--goal")
        {
            Description = $"What must hold at the end; several goals are met together: {string.Join(", ", GoalFormat.Allowed)}. "
                + "A rung, a form and a mechanism mean at least that; rung=none means no agreement in force; ceasefire includes a truce",
            HelpName = "NAME=VALUE",
        };
        var of = new Option<string?>("--of") { Description = "The timeline; default: the featured case", HelpName = "TIMELINE" };
        var at = Inputs.Day("--at", "Start from the state on that day; default: the end of the timeline");
        var version = Inputs.Number<long>("--version-number", "Start from the state at that version, from 1", "a whole number from 1 on");
        var on = Inputs.Day("--on", "The day of the events; default: that of --at or of the last event");
        var max = Inputs.Number<int>(
            "--most", $"The maximum length of a script, in events; default: {SuggestChange.DefaultMost}",
            $"a whole number from 1 to {ShortestPlan.MaxEvents}");
        var command = new Command("suggest",
            """
            Suggest the shortest scripts of events that the rules allow and that reach a goal, and show why shorter ones fail

            A script shows what the rules of the process allow, not what is likely. Nothing is stored.

            Examples:
              simulator branch suggest --goal rung=monitored
              simulator branch suggest --goal demand.monitoring=accepted --goal border=open --at 2025-11-06
              simulator branch suggest --goal phase=talking --of mirrow-crossing --version-number 9 --json
            """)
        {
            goal, of, at, version, on, max,
        };
        var brief = new Brief(command);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var suggested = await session.LoadAndSendAsync(
                new SuggestChange(
                    parse.TimelineOrFeatured(of), parse.GetValue(goal) ?? [],
                    parse.GetValue(at), parse.GetValue(version), parse.GetValue(on), parse.GetValue(max) ?? SuggestChange.DefaultMost),
                cancel);
            formats.Print(
                parse, SuggestionReport.Of(suggested), SuggestionReport.Columns, report => report.Rows(),
                report => brief.Show(parse, terminal, report, new SuggestionView(terminal, report).Show));
            return 0;
        });
        return command;
    }
}
