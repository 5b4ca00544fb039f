namespace Simulator.Engine.Exercises;

/// <summary>Ratification of an agreement at home (win-set).</summary>
internal static class RatificationExercise
{
    private static readonly ExerciseInput<double> Agreed = ExerciseInputs.Number(
        "agreed", "The agreed concession, from 0 (none) to 1 (all that was asked)", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> Accepts = ExerciseInputs.Number(
        "accepts", "The maximum concession that is accepted at home, on the same scale", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> PerIncentive = ExerciseInputs.Number(
        "per-incentive", "The increase of that maximum for one unit of incentives", NumberRange.Some);

    public static Exercise Exercise { get; } = new(
        "ratification", "Check whether an agreement is ratified at home, and compute the gap and the incentives that would close it",
        [Agreed, Accepts, PerIncentive],
        ["--agreed 0.45 --accepts 0.38", "--agreed 0.45 --accepts 0.38 --per-incentive 0.10"],
        given => Steps(given.One(Agreed), given.One(Accepts), given.Maybe(PerIncentive)));

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
