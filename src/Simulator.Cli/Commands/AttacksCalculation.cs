using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate attacks</c>: how likely an attack is while talks are on.</summary>
internal static class AttacksCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("attacks",
            """
            How likely at least one attack is within some days, when attacks come at an even rate in a year of 365 days

            Examples:
              simulator calculate attacks --per-year 26 --days 13
              simulator calculate attacks --per-year 26 --days 13 --cut 0.25
            """);
        var perYear = calculation.Needed("--per-year", "Attacks a year", Allowed.UpTo(100_000));
        var days = calculation.Needed("--days", "The days", Allowed.Whole(1, 36_500));
        var cut = calculation.Optional("--cut", "The share of attacks that a measure prevents", Allowed.Part);
        return calculation.Works(parse =>
        {
            var (rate, span) = (parse.GetValue(perYear), parse.GetValue(days));
            return [.. Steps(rate, span, null), .. parse.GetValue(cut) is { } prevented ? Steps(rate, span, prevented) : []];
        });
    }

    private static IEnumerable<WorkedStep> Steps(double perYear, int days, double? cut)
    {
        var (key, name) = cut is null ? ("", "") : ("-with-cut", " with the cut");
        var expected = RareAttacks.Expected(perYear, days, cut ?? 0);
        yield return WorkedStep.Number(
            $"expected{key}", $"expected{name}", $"per year{(cut is null ? "" : " × (1 − cut)")} × days / 365",
            $"{Figures.Given(perYear)}{(cut is { } share ? $" × (1 − {Figures.Given(share)})" : "")} × {days} / 365", expected);
        yield return WorkedStep.Number(
            $"at-least-one{key}", $"at least one{name}", "1 − exp(−expected)", $"1 − exp(−{Figures.Carried(expected)})",
            RareAttacks.AtLeastOne(perYear, days, cut ?? 0));
    }
}
