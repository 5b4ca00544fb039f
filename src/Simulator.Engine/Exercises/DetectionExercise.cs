namespace Simulator.Engine.Exercises;

/// <summary>Detection by repeated visits: the chance that they find a breach, and the number that is enough.</summary>
internal static class DetectionExercise
{
    private static readonly ExerciseInput<double> PerVisit = ExerciseInputs.Number(
        "per-visit", "The probability that one visit finds the breach", NumberRange.Chance) with { IsRequired = true };

    private static readonly ExerciseInput<int> Visits = ExerciseInputs.Number("visits", "The number of visits", NumberRange.Whole(0, 1_000_000));

    private static readonly ExerciseInput<double> Target = ExerciseInputs.Number(
        "target", "The wanted probability that at least one visit finds the breach", NumberRange.Chance);

    public static Exercise Exercise { get; } = new(
        "detection", "Compute the probability that repeated visits find a breach, and the number of visits for a wanted probability",
        [PerVisit, Visits, Target],
        ["--per-visit 0.2 --visits 8", "--per-visit 0.2 --target 0.95"],
        given => Found(given.One(PerVisit), given.Maybe(Visits)).Concat(Enough(given.One(PerVisit), given.Maybe(Target))))
    {
        Flaw = given => given.Maybe(Visits) is null && given.Maybe(Target) is null
            ? $"Neither {given.Named(Visits)} nor {given.Named(Target)} is given. Allowed: one of them, or both."
            : null,
    };

    private static IEnumerable<WorkedStep> Found(double perVisit, int? visits)
    {
        if (visits is { } number)
        {
            yield return WorkedStep.Number(
                "detection", "found at least once", "1 − (1 − chance per visit)^visits", $"1 − (1 − {Figures.Given(perVisit)})^{number}",
                Detection.AtLeastOnce(perVisit, number));
        }
    }

    private static IEnumerable<WorkedStep> Enough(double perVisit, double? target)
    {
        if (target is { } wanted)
        {
            var exact = Detection.VisitsFor(perVisit, wanted);
            yield return WorkedStep.Number(
                "enough", "enough", "ln(1 − target) / ln(1 − chance per visit)",
                $"ln(1 − {Figures.Given(wanted)}) / ln(1 − {Figures.Given(perVisit)})", exact);
            foreach (var rounded in WorkedStep.RoundedUp("visits", "visits", exact))
            {
                yield return rounded;
            }
        }
    }
}
