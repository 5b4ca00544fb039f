using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Files.Problems;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>replay</c>: shows a timeline event by event, with the state beside it.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var (timeline, reading, asKnown, party) = (Inputs.Timeline(), Inputs.Reading(), Inputs.AsKnown(), Inputs.Party());
        var (kind, actor) = (Inputs.Kind(), Inputs.Actor());
        var at = Inputs.Day("--at", "Start the replay on this day; earlier events count for the state");
        var until = Inputs.Day("--until", "End the replay on this day");
        var step = new Option<bool>("--step") { Description = "Wait for a key after each event; q quits" };
        var speed = Inputs.Number<double>("--speed", "Events per second; default: no pause", "a number, such as 2");
        var command = new Command("replay",
            """
            Replay a timeline event by event, with sources, rival claims and the state beside it

            Examples:
              simulator replay
              simulator replay pak-afg-2025 --at 2025-10-15 --until 2025-11-10
              simulator replay --reading C07=S3 --kind talks
              simulator replay --as-known 2025-11-30 --party saudi-arabia
            """)
        {
            timeline, at, until, reading, kind, actor, step, speed, asKnown, party,
        };
        command.SetAction(async (parse, cancel) =>
        {
            var pace = Pace(parse.GetValue(step), parse.GetValue(speed));
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var report = new ReplayReport(await session.LoadAndSendAsync(
                new ReplayTimeline(
                    parse.TimelineOrFeatured(timeline), parse.GetValue(reading) ?? [], parse.GetValue(at), parse.GetValue(until),
                    parse.GetValue(kind), parse.GetValue(actor), parse.GetValue(asKnown), parse.GetValue(party)),
                cancel));
            var view = new ReplayView(terminal, report);
            view.Begin();
            if (parse.GetValue(step))
            {
                terminal.Say("Press any key to continue, q to quit.");
            }

            await foreach (var entry in report.EntriesAsync(cancel))
            {
                view.Show(entry);
                if (!await pace(cancel))
                {
                    break;
                }
            }

            view.End();
            return 0;
        });
        return command;
    }

    /// <summary>The pause between two events. A false result ends the replay.</summary>
    private static Func<CancellationToken, Task<bool>> Pace(bool step, double? speed)
    {
        if (step)
        {
            return Console.IsInputRedirected
                ? throw new BadInputException(
                    "--step needs a terminal; standard input is redirected. Allowed: --step at a terminal, or --speed N.")
                : _ => Task.FromResult(Console.ReadKey(intercept: true).Key != ConsoleKey.Q);
        }

        return speed switch
        {
            null => _ => Task.FromResult(true),
            > 0 and <= 1000 => async cancel =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1 / speed.Value), cancel);
                return true;
            },
            _ => throw new BadInputException($"--speed is {speed}. Allowed: more than 0, at most 1000 events per second."),
        };
    }
}
