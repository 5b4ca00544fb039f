using System.CommandLine;
using System.Globalization;
using Simulator.Application.Fiction;
using Simulator.Domain.Values;

namespace Simulator.Cli.Commands;

/// <summary><c>generate</c>: a fictional conflict of any length, determined by its seed.</summary>
internal static class GenerateCommand
{
    private const int DefaultSeed = 1;
    private const int DefaultEvents = 200;

    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "The name of the new timeline; "
            + "default: fiction-SEED", Arity = ArgumentArity.ZeroOrOne };
        var seed = Inputs.Number<int>(
            "--seed", $"The seed of the conflict; default: {DefaultSeed}", $"a whole number from 0 to {int.MaxValue}");
        var events = Inputs.Number<int>(
            "--events", $"The number of events; default: {DefaultEvents}", $"a whole number from 1 to {GenerateTimeline.MaxEvents}");
        var command = new Command("generate",
            """
            Generate a fictional conflict of any length

            The same seed gives the same events, and a longer conflict continues a shorter one.

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
            var timeline = parse.GetValue(name) is { Length: > 0 } given ? given : $"fiction-{from.ToString(CultureInfo.InvariantCulture)}";
            await using var session = await parse.OpenSessionAsync(cancel);
            var made = await terminal.WithProgressAsync("Generating", progress =>
                session.SendAsync(new GenerateTimeline(new(timeline), from, parse.GetValue(events) ?? DefaultEvents, progress), cancel));
            terminal.WriteLine(
                $"{timeline}: {made.Case.Title}. {Counted.Of(made.Head.Version, "event")}, {made.Added:N0} of them new, "
                + $"from {made.Head.State.Begins:yyyy-MM-dd} to {made.Head.State.AsOf:yyyy-MM-dd}. Next: simulator replay {timeline}");
            return 0;
        });
        return command;
    }
}
