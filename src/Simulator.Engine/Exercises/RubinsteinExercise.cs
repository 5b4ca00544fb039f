using Simulator.Engine.Bargaining;

namespace Simulator.Engine.Exercises;

/// <summary>Shares from alternating offers (Rubinstein 1982).</summary>
internal static class RubinsteinExercise
{
    private static readonly ExerciseInput<(double One, double Other)> Discounts = ExerciseInputs.Pair(
        "discounts", "The discount factors of the side that offers first and of the other: the value today of 1 in the next round",
        NumberRange.Discount) with { IsRequired = true };

    public static Exercise Exercise { get; } = new(
        "rubinstein", "Compute the shares of two sides that make offers in turns when waiting costs both (Rubinstein 1982)", [Discounts],
        ["--discounts 0.9,0.8"],
        given => Steps(given.One(Discounts)));

    private static IEnumerable<WorkedStep> Steps((double One, double Other) worth)
    {
        var (shares, one, other) = (new Rubinstein(worth.One, worth.Other), Figures.Given(worth.One), Figures.Given(worth.Other));
        return
        [
            WorkedStep.Number(
                "first", "share of the side that offers first", "(1 − δ₂) / (1 − δ₁ δ₂)", $"(1 − {other}) / (1 − {one} × {other})",
                shares.First),
            WorkedStep.Number(
                "second", "share of the other side", "1 − share of the first", $"1 − {Figures.Carried(shares.First)}", shares.Second),
        ];
    }
}
