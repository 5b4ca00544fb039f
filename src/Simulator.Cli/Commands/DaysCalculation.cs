using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate days</c>: how many days two accounts of a date lie apart.</summary>
internal static class DaysCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("days",
            """
            How many days lie between what two sources say, at least and at most, where each may name several days

            The days of an account stand in: simulator history --csv, with --reading for rival ones.

            Examples:
              simulator calculate days --one 2025-11-29..2025-11-30 --other 2025-12-02..2025-12-03
              simulator calculate days --one 2025-10-19 --other 2025-11-25
            """);
        var one = calculation.NeededDays("--one", "The day or days of one account");
        var other = calculation.NeededDays("--other", "The day or days of the other");
        return calculation.Works(parse => Steps(parse.GetValue(one), parse.GetValue(other)));
    }

    private static IReadOnlyList<WorkedStep> Steps((DateOnly First, DateOnly Last) one, (DateOnly First, DateOnly Last) other)
    {
        var (earlier, later) = one.First <= other.First ? (one, other) : (other, one);
        var (least, most) = (
            DaysApart.AtLeast(one.First, one.Last, other.First, other.Last), DaysApart.AtMost(one.First, one.Last, other.First, other.Last));
        return
        [
            WorkedStep.Count("at-least", "at least", least == 0 ? "a day in common" : $"{later.First:O} − {earlier.Last:O}", least),
            WorkedStep.Count(
                "at-most", "at most",
                earlier.Last <= later.Last ? $"{later.Last:O} − {earlier.First:O}" : $"the longer way within {earlier.First:O}..{earlier.Last:O}",
                most),
        ];
    }
}
