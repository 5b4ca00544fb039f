using Simulator.Engine.Runs;

namespace Simulator.Engine.Exercises;

/// <summary>The number of mediators that helps most in the model.</summary>
internal static class MediatorsExercise
{
    private const int DefaultMost = 5;

    private static readonly ExerciseInput<int> Most = ExerciseInputs.Number(
        "most", $"The most mediators to compare; {DefaultMost} when left out", NumberRange.Whole(MediatorNumber.Min, 20));

    public static Exercise Exercise { get; } = new(
        "mediators", "What the number of mediators adds to the zone of agreement in the model, and which number is best", [Most],
        ["", "--most 8"],
        given => Steps(given.Maybe(Most) ?? DefaultMost));

    private static IEnumerable<WorkedStep> Steps(int most) =>
    [
        .. Enumerable.Range(MediatorNumber.Min, most - MediatorNumber.Min + 1).Select(number => WorkedStep.Number(
            $"bonus-{number}", $"bonus of {number}", null, Worked(number), BargainingStep.MediatorBonus(number))),
        WorkedStep.Count("best", "best number", $"{MediatorNumber.Best(most)}", MediatorNumber.Best(most)),
    ];

    private static string Worked(int number)
    {
        var (third, further) = (Figures.Given(ReferenceConstants.ThirdMediator), Figures.Given(ReferenceConstants.FurtherMediator));
        return number <= 3 ? $"{third} × ({number} − 2)" : $"{third} − {further} × ({number} − 3)";
    }
}
