namespace Simulator.Engine.Exercises;

/// <summary>Survival of ceasefires at a constant hazard.</summary>
internal static class SurvivalExercise
{
    private static readonly NumberRange<int> Days = NumberRange.Whole(1, 36_500);

    private static readonly ExerciseInput<double> Share = ExerciseInputs.Number(
        "share", "The share that still holds after --days", NumberRange.Some) with { IsRequired = true };

    private static readonly ExerciseInput<int> After = ExerciseInputs.Number(
        "days", "The number of days for --share", Days) with { IsRequired = true };

    private static readonly ExerciseInput<int> Until = ExerciseInputs.Number(
        "until", "Another number of days for which to compute the share", Days);

    private static readonly ExerciseInput<double> Ratio = ExerciseInputs.Number(
        "hazard-ratio", "The factor by which to multiply the hazard of each day: 0.6 lowers it by two fifths", NumberRange.UpTo(100));

    public static Exercise Exercise { get; } = new(
        "survival", "Compute the share of ceasefires that still hold when the hazard is the same every day", [Share, After, Until, Ratio],
        [
            "--share 0.784 --days 74",
            "--share 0.784 --days 74 --until 131 --hazard-ratio 0.6",
            "--share 0.784 --days 74 --until 131 --case pak-afg-2025",
        ],
        Steps)
    {
        Remark = "With --case, comparable ceasefires are added. When more of them held, their hazard fell with time.",
        Compares = true,
    };

    private static IEnumerable<WorkedStep> Steps(ExerciseValues given)
    {
        var known = new Known(given.One(Share), given.One(After));
        int[] asked = given.Maybe(Until) is { } later ? [known.Days, later] : [known.Days];
        return
        [
            known.Hazard(), .. asked[1..].Select(day => known.Holding(day)),
            .. given.Maybe(Ratio) is { } factor ? asked.Select(day => known.Holding(day, factor)) : [],
            .. given.Comparable is { } reference
                ? from day in asked
                  let point = reference.Points.LastOrDefault(point => point.Days <= day) ?? reference.Points[0]
                  select WorkedStep.Number(
                      $"comparable-at-{day}", $"comparable at {day} days", $"share still at peace on day {point.Days}", reference.Name, point.Share)
                : [],
        ];
    }

    /// <summary>The known share of ceasefires that hold after some days.</summary>
    private sealed record Known(double Share, int Days)
    {
        private double Daily => ConstantHazard.Daily(Share, Days);

        public WorkedStep Hazard() =>
            WorkedStep.Number("daily-hazard", "daily hazard", "−ln(share) / days", $"−ln({Figures.Given(Share)}) / {Days}", Daily);

        public WorkedStep Holding(int day) => WorkedStep.Number(
            $"holding-at-{day}", $"holding at {day} days", $"share^({day} / days)", $"{Figures.Given(Share)}^({day} / {Days})",
            ConstantHazard.Surviving(Daily, day));

        public WorkedStep Holding(int day, double ratio) => WorkedStep.Number(
            $"holding-at-{day}-with-ratio", $"holding at {day} days with hazard ratio {Figures.Given(ratio)}", $"share^(ratio × {day} / days)",
            $"{Figures.Given(Share)}^({Figures.Given(ratio)} × {day} / {Days})", ConstantHazard.Surviving(Daily, day, ratio));
    }
}
