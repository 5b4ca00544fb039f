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
        var from = Inputs.Day("--from", "Start the replay on this day; earlier events count for the state");
        var until = Inputs.Day("--until", "End the replay on the evening of this day");
        until.Aliases.Add("--at");
        var step = Inputs.Flag("--step", "Wait for a key after each event; q quits");
        var speed = Inputs.Number<double>(
            "--speed", "Events per second; default: no pause", "a number from 0.001 to 1000", pace => pace is >= 0.001 and <= 1000);
        var command = new Command("replay",
            """
            Replay a timeline event by event, with the state beside it

            Each event has its day, its sources and the claims that rival it.

            Examples:
              simulator replay
              simulator replay pak-afg-2025 --from 2025-10-15 --until 2025-11-10
              simulator replay --reading C07=S3 --kind talks
              simulator replay --as-known 2025-11-30 --party saudi-arabia
            """)
        {
            timeline, from, until, reading, kind, actor, step, speed, asKnown, party,
        };
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, pace) = (parse.Terminal(), Pace(parse.GetValue(step), parse.GetValue(speed)));
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = new ReplayReport(await session.LoadAndSendAsync(
                new ReplayTimeline(
                    parse.TimelineOrFeatured(timeline), parse.GetValue(reading) ?? [], parse.GetValue(from), parse.GetValue(until),
                    parse.GetValue(kind), parse.GetValue(actor), parse.GetValue(asKnown), parse.GetValue(party)),
                cancel));
            var view = new ReplayView(terminal, report);
            if (pace is null)
            {
                terminal.StartPaging();
            }

            view.Begin();
            if (parse.GetValue(step))
            {
                terminal.Say("Press any key to continue, q to quit.");
            }

            await foreach (var entry in report.EntriesAsync(cancel))
            {
                view.Show(entry);
                if (pace is not null)
                {
                    terminal.Flush();
                    if (!await pace(cancel))
                    {
                        break;
                    }
                }
            }

            view.End();
            return 0;
        });
        return command;
    }

    /// <summary>The pause between two events; <c>null</c> for none. A false result ends the replay.</summary>
    private static Func<CancellationToken, Task<bool>>? Pace(bool step, double? speed)
    {
        if (step)
        {
            return Console.IsInputRedirected
                ? throw new BadInputException(
                    "--step needs a terminal; standard input is redirected. Allowed: --step at a terminal, or --speed N.")
                : async cancel => (await Task.Run(() => Console.ReadKey(intercept: true), cancel).WaitAsync(cancel)).Key != ConsoleKey.Q;
        }

        return speed is not { } each ? null : async cancel =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1 / each), cancel);
            return true;
        };
    }
}
