using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate ratification</c>: whether those at home accept what was agreed.</summary>
internal static class RatificationCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("ratification",
            """
            Whether those at home accept what was agreed at the table, how much is missing, and which incentives would do

            Examples:
              simulator calculate ratification --agreed 0.45 --accepts 0.38
              simulator calculate ratification --agreed 0.45 --accepts 0.38 --per-incentive 0.10
            """);
        var agreed = calculation.Needed("--agreed", "What was agreed, from 0 (no concession) to 1 (all that was asked)", Allowed.Part);
        var accepts = calculation.Needed("--accepts", "The most that those at home accept, on the same scale", Allowed.Part);
        var perIncentive = calculation.Optional("--per-incentive", "How much further they go for one unit of incentives", Allowed.Some);
        return calculation.Works(parse => [.. Steps(parse.GetValue(agreed), parse.GetValue(accepts), parse.GetValue(perIncentive))]);
    }

    private static IEnumerable<WorkedStep> Steps(double agreed, double accepts, double? perIncentive)
    {
        var (gap, table, home) = (WinSet.Gap(agreed, accepts), Figures.Given(agreed), Figures.Given(accepts));
        yield return WorkedStep.Question("ratified", "ratified", "agreed ≤ accepted?", $"{table} ≤ {home}?", gap == 0);
        yield return WorkedStep.Number("gap", "gap", "agreed − accepted, at least 0", $"max(0, {table} − {home})", gap);
        if (perIncentive is { } each)
        {
            yield return WorkedStep.Number(
                "incentives", "incentives needed", "gap / what one unit adds", $"{Figures.Carried(gap)} / {Figures.Given(each)}",
                WinSet.Incentives(gap, each));
        }
    }
}
