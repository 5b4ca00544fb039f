using System.CommandLine;
using Simulator.Engine.Exercises;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate survival</c>: how long ceasefires last at a constant hazard.</summary>
internal static class SurvivalCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("survival",
            """
            How many ceasefires still hold when every day is as dangerous as the one before

            With --case, what comparable ceasefires did stands beside it: where more of them held, their danger fell with time.

            Examples:
              simulator calculate survival --share 0.784 --days 74
              simulator calculate survival --share 0.784 --days 74 --until 131 --hazard-ratio 0.6
              simulator calculate survival --share 0.784 --days 74 --until 131 --case pak-afg-2025
            """);
        var days = Allowed.Whole(1, 36_500);
        var share = calculation.Needed("--share", "The share that still holds after --days", Allowed.Some);
        var after = calculation.Needed("--days", "After how many days", days);
        var until = calculation.Optional("--until", "Work out the share that still holds after so many days as well", days);
        var ratio = calculation.Optional("--hazard-ratio", "Multiply the danger of each day by this: 0.6 takes two fifths away", Allowed.UpTo(100));
        var name = new Option<string?>("--case") { Description = "Show comparable ceasefires of this case beside it", HelpName = "CASE" };
        calculation.Command.Options.Add(name);
        return calculation.Works(parse =>
        {
            var known = new Known(parse.GetValue(share), parse.GetValue(after));
            int[] asked = parse.GetValue(until) is { } later ? [known.Days, later] : [known.Days];
            return
            [
                known.Hazard(), .. asked[1..].Select(day => known.Holding(day)),
                .. parse.GetValue(ratio) is { } factor ? asked.Select(day => known.Holding(day, factor)) : [],
                .. parse.GetValue(name) is { } @case ? Comparable(@case, asked) : [],
            ];
        });
    }

    private static IEnumerable<WorkedStep> Comparable(string name, IEnumerable<int> days)
    {
        var reference = CaseReader.Read(CaseCommand.Find(name)).Case.Model?.Reference
            ?? throw new BadInputException(
                $"The case '{name}' knows no comparable ceasefires. Allowed for --case: one whose model.yaml has a reference.");
        return from day in days
               let point = reference.Points.LastOrDefault(point => point.Days <= day) ?? reference.Points[0]
               select WorkedStep.Number(
                   $"comparable-at-{day}", $"comparable at {day} days", $"share still at peace on day {point.Days}", reference.Name, point.Share);
    }

    /// <summary>What is known of the ceasefires.</summary>
    private sealed record Known(double Share, int Days)
    {
        private double Daily => ConstantHazard.Daily(Share, Days);

        public WorkedStep Hazard() =>
            WorkedStep.Number("daily-hazard", "daily hazard", "−ln(share) / days", $"−ln({Figures.Given(Share)}) / {Days}", Daily);

        public WorkedStep Holding(int day) => WorkedStep.Number(
            $"holding-at-{day}", $"holding at {day} days", $"share^({day} / days)", $"{Figures.Given(Share)}^({day} / {Days})",
            ConstantHazard.Surviving(Daily, day));

        public WorkedStep Holding(int day, double ratio) => WorkedStep.Number(
            $"holding-at-{day}-with-ratio", $"holding at {day} days with hazard ratio {Figures.Given(ratio)}", $"share^(ratio × {day} / days)",
            $"{Figures.Given(Share)}^({Figures.Given(ratio)} × {day} / {Days})", ConstantHazard.Surviving(Daily, day, ratio));
    }
}
