using System.CommandLine;
using System.Globalization;
using Simulator.Application.Fiction;

namespace Simulator.Cli.Commands;

/// <summary><c>generate</c>: a fictional conflict of any length, the same from the same seed.</summary>
internal static class GenerateCommand
{
    private const int DefaultSeed = 1;
    private const int DefaultEvents = 200;

    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "The name of the new timeline; "
            + "fiction- and the seed when left out", Arity = ArgumentArity.ZeroOrOne };
        var seed = Inputs.Number<int>(
            "--seed", $"Another seed, another conflict; {DefaultSeed} when left out", $"a whole number from 0 to {int.MaxValue}");
        var events = Inputs.Number<int>(
            "--events", $"How many events; {DefaultEvents} when left out", $"a whole number from 1 to {GenerateTimeline.MaxEvents}");
        var command = new Command("generate",
            """
            Make a fictional conflict of any length: the same seed gives the same events, and more of them go on where fewer ended

            Examples:
              simulator generate --seed 7
              simulator generate my-class --seed 7 --events 60
              simulator generate load --seed 3 --events 1000000
            """)
        { name, seed, events };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var from = parse.GetValue(seed) ?? DefaultSeed;
            var called = parse.GetValue(name) is { Length: > 0 } given ? given : $"fiction-{from.ToString(CultureInfo.InvariantCulture)}";
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var made = await terminal.WithProgressAsync("Making it up", progress =>
                session.SendAsync(new GenerateTimeline(new(called), from, parse.GetValue(events) ?? DefaultEvents, progress), cancel));
            terminal.WriteLine(
                $"{called}: {made.Case.Title}. {made.Head.Version} events, {made.Added} of them new, "
                + $"from {made.Head.State.Begins:yyyy-MM-dd} to {made.Head.State.AsOf:yyyy-MM-dd}. Next: simulator replay {called}");
            return 0;
        });
        return command;
    }
}
