using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary><c>replay</c>: tells a timeline event by event, with the state beside it.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var (timeline, reading, asKnown, party, kind, actor) = (Inputs.Timeline(), Inputs.Reading(), Inputs.AsKnown(), Inputs.Party(), Inputs.Kind(), Inputs.Actor());
        var at = Inputs.Day("--at", "Begin the telling on this day; what happened before counts for the state");
        var until = Inputs.Day("--until", "End the telling on this day");
        var step = new Option<bool>("--step") { Description = "Wait for a key after each event; q ends" };
        var speed = Inputs.Number<double>("--speed", "Events per second; all at once when left out", "a number, such as 2");
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
            var telling = await session.LoadAndSendAsync(
                new ReplayTimeline(
                    parse.TimelineOrFeatured(timeline), parse.GetValue(reading) ?? [], parse.GetValue(at), parse.GetValue(until),
                    parse.GetValue(kind), parse.GetValue(actor), parse.GetValue(asKnown), parse.GetValue(party)),
                cancel);
            var view = new ReplayView(terminal, telling);
            view.Begin();
            if (parse.GetValue(step))
            {
                terminal.Say("Any key goes on, q ends.");
            }

            await foreach (var told in telling.Events.WithCancellation(cancel))
            {
                view.Tell(told);
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

    /// <summary>What happens between two events; false ends the telling.</summary>
    private static Func<CancellationToken, Task<bool>> Pace(bool step, double? speed)
    {
        if (step)
        {
            return Console.IsInputRedirected
                ? throw new BadInputException(
                    "--step waits for keys, and standard input is no keyboard. Allowed: --step at a terminal, or --speed N.")
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
