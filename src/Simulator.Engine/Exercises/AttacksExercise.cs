namespace Simulator.Engine.Exercises;

/// <summary>The probability of an attack during talks, at an even rate.</summary>
internal static class AttacksExercise
{
    private static readonly ExerciseInput<double> PerYear = ExerciseInputs.Number(
        "per-year", "Attacks a year", NumberRange.UpTo(100_000)) with { IsRequired = true };

    private static readonly ExerciseInput<int> Days = ExerciseInputs.Number(
        "days", "The number of days", NumberRange.Whole(1, 36_500)) with { IsRequired = true };

    private static readonly ExerciseInput<double> Cut = ExerciseInputs.Number(
        "cut", "The share of attacks that a measure prevents", NumberRange.Part);

    public static Exercise Exercise { get; } = new(
        "attacks", "Compute the probability of at least one attack within some days, at an even rate of attacks in a year of 365 days",
        [PerYear, Days, Cut],
        ["--per-year 26 --days 13", "--per-year 26 --days 13 --cut 0.25"],
        given =>
        [
            .. Steps(given.One(PerYear), given.One(Days), null),
            .. given.Maybe(Cut) is { } prevented ? Steps(given.One(PerYear), given.One(Days), prevented) : [],
        ]);

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
