using Simulator.Engine.Bargaining;

namespace Simulator.Engine.Exercises;

/// <summary>The deals that both sides prefer to war (Fearon 1995).</summary>
internal static class WarExercise
{
    private static readonly ExerciseInput<double> Win = ExerciseInputs.Number(
        "win", "The probability that the first side wins", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<(double One, double Other)> Costs = ExerciseInputs.Pair(
        "costs", "The cost of war to the first side and to the second, as shares of what is at stake", NumberRange.Part) with { IsRequired = true };

    public static Exercise Exercise { get; } = new(
        "war", "Compute the deals that both sides prefer to war, because war costs both (Fearon 1995)", [Win, Costs],
        ["--win 0.7 --costs 0.15,0.10"],
        given => Steps(given.One(Win), given.One(Costs)));

    private static IEnumerable<WorkedStep> Steps(double win, (double One, double Other) costs)
    {
        var range = new WarRange(win, costs.One, costs.Other);
        return
        [
            WorkedStep.Number(
                "low", "least that the first side accepts", "p − its cost, at least 0", $"{Figures.Given(win)} − {Figures.Given(costs.One)}",
                range.Low),
            WorkedStep.Number(
                "high", "most that the second side concedes", "p + its cost, at most 1", $"{Figures.Given(win)} + {Figures.Given(costs.Other)}",
                range.High),
        ];
    }
}
