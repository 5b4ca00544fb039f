using Simulator.Engine.Runs;

namespace Simulator.Engine.Exercises;

/// <summary>The number of mediators that helps most in the model.</summary>
internal static class MediatorsExercise
{
    private const int DefaultMax = 5;

    private static readonly ExerciseInput<int> Max = ExerciseInputs.Number(
        "most", $"The maximum number of mediators to compare; default: {DefaultMax}", NumberRange.Whole(MediatorNumber.Min, 20));

    public static Exercise Exercise { get; } = new(
        "mediators", "Compute the bonus of each number of mediators to the zone of agreement in the model, and the best number", [Max],
        ["", "--most 8"],
        given => Steps(given.Maybe(Max) ?? DefaultMax));

    private static IEnumerable<WorkedStep> Steps(int max) =>
    [
        .. Enumerable.Range(MediatorNumber.Min, max - MediatorNumber.Min + 1).Select(number => WorkedStep.Number(
            $"bonus-{number}", $"bonus of {number}", null, Worked(number), BargainingStep.MediatorBonus(number))),
        WorkedStep.Count("best", "best number", $"{MediatorNumber.Best(max)}", MediatorNumber.Best(max)),
    ];

    private static string Worked(int number)
    {
        var (third, further) = (Figures.Given(ReferenceConstants.ThirdMediator), Figures.Given(ReferenceConstants.FurtherMediator));
        return number <= 3 ? $"{third} × ({number} − 2)" : $"{third} − {further} × ({number} − 3)";
    }
}
