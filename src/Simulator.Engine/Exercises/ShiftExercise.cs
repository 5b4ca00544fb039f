using Simulator.Engine.Bargaining;

namespace Simulator.Engine.Exercises;

/// <summary>The commitment problem of shifting power (Fearon 1995, Powell 2006).</summary>
internal static class ShiftExercise
{
    private static readonly ExerciseInput<double> Now = ExerciseInputs.Number(
        "now", "The probability that the declining side wins a war today", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> Later = ExerciseInputs.Number(
        "later", "The probability that the declining side wins a war later", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> Cost = ExerciseInputs.Number(
        "cost", "The cost of war to each side, as a share of what is at stake", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> Discount = ExerciseInputs.Number(
        "discount", "The discount factor: the value today of 1 in the next period", NumberRange.Discount) with { IsRequired = true };

    public static Exercise Exercise { get; } = new(
        "shift",
        "Check whether a declining side prefers war today, as the other cannot commit to restraint later (Fearon 1995, Powell 2006)",
        [Now, Later, Cost, Discount],
        ["--now 0.9 --later 0.3 --cost 0.05 --discount 0.9"],
        given => Steps(given.One(Now), given.One(Later), given.One(Cost), given.One(Discount)));

    private static IEnumerable<WorkedStep> Steps(double now, double later, double cost, double discount)
    {
        var (shift, delta) = (new ShiftingPower(now, later, cost, discount), Figures.Given(discount));
        return
        [
            WorkedStep.Number(
                "war", "war today", "(p today − cost) / (1 − δ)", $"({Figures.Given(now)} − {Figures.Given(cost)}) / (1 − {delta})",
                shift.War),
            WorkedStep.Number(
                "peace", "best peace", "1 + δ × (p later + cost) / (1 − δ), at most all of it",
                $"1 + {delta} × {Figures.Given(Math.Min(1, later + cost))} / (1 − {delta})", shift.Peace),
            WorkedStep.Question(
                "war-preferred", "is war preferred", "war today > best peace", $"{Figures.Carried(shift.War)} > {Figures.Carried(shift.Peace)}",
                shift.WarPreferred),
        ];
    }
}
