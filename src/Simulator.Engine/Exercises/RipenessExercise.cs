namespace Simulator.Engine.Exercises;

/// <summary>Ripeness for talks: hurt on both sides, and a way out.</summary>
internal static class RipenessExercise
{
    private static readonly ExerciseInput<(double One, double Other)> Hurt = ExerciseInputs.Pair(
        "hurt", "The cost of the stalemate to each side, from 0 (none) to 1 (unbearable)", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> WayOut = ExerciseInputs.Number(
        "way-out", "The extent to which both see a way out, from 0 (none) to 1 (clear to both)", NumberRange.Part) with { IsRequired = true };

    public static Exercise Exercise { get; } = new(
        "ripeness", "Compute the ripeness of a conflict for talks: the smaller hurt, multiplied by the way out", [Hurt, WayOut],
        ["--hurt 0.75,0.60 --way-out 0.5", "--hurt 0.75,0.40 --way-out 0.5"],
        given => Steps(given.One(Hurt), given.One(WayOut)));

    private static IEnumerable<WorkedStep> Steps((double One, double Other) hurt, double wayOut) =>
    [
        WorkedStep.Number(
            "ripeness", "ripeness", "min(hurt of one, hurt of the other) × way out",
            $"min({Figures.Given(hurt.One)}, {Figures.Given(hurt.Other)}) × {Figures.Given(wayOut)}", Ripeness.Index(hurt.One, hurt.Other, wayOut)),
    ];
}
