namespace Simulator.Engine.Exercises;

/// <summary>The days between two accounts of a date.</summary>
internal static class DaysExercise
{
    private static readonly ExerciseInput<(DateOnly First, DateOnly Last)> One =
        ExerciseInputs.Days("one", "The day or days of one account") with { IsRequired = true };

    private static readonly ExerciseInput<(DateOnly First, DateOnly Last)> Other =
        ExerciseInputs.Days("other", "The day or days of the other") with { IsRequired = true };

    public static Exercise Exercise { get; } = new(
        "days", "Compute the minimum and the maximum of the days between two accounts of a date, each of which may name several days", [One, Other],
        ["--one 2025-11-29..2025-11-30 --other 2025-12-02..2025-12-03", "--one 2025-10-19 --other 2025-11-25"],
        given => Steps(given.One(One), given.One(Other)))
    {
        Remark = "The days of accounts are in the output of: simulator history --csv, with --reading for rival accounts.",
    };

    private static IEnumerable<WorkedStep> Steps((DateOnly First, DateOnly Last) one, (DateOnly First, DateOnly Last) other)
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
