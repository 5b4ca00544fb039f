using Simulator.Engine.Exercises;
using Simulator.Engine.Runs;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate mediators</c>: how many mediators help most.</summary>
internal static class MediatorsCalculation
{
    private const int UsualMost = 5;

    public static Calculation Create()
    {
        var calculation = new Calculation("mediators",
            """
            What the number of mediators adds to the zone of agreement in the model, and which number is best

            Examples:
              simulator calculate mediators
              simulator calculate mediators --most 8
            """);
        var most = calculation.Optional("--most", $"The most mediators to compare; {UsualMost} when left out", Allowed.Whole(MediatorNumber.Min, 20));
        return calculation.Works(parse => Steps(parse.GetValue(most) ?? UsualMost));
    }

    private static string Worked(int number)
    {
        var (third, further) = (Figures.Given(ReferenceConstants.ThirdMediator), Figures.Given(ReferenceConstants.FurtherMediator));
        return number <= 3 ? $"{third} × ({number} − 2)" : $"{third} − {further} × ({number} − 3)";
    }

    private static IReadOnlyList<WorkedStep> Steps(int most)
    {
        var numbers = Enumerable.Range(MediatorNumber.Min, most - MediatorNumber.Min + 1);
        return
        [
            .. numbers.Select(number => WorkedStep.Number(
                $"bonus-{number}", $"bonus of {number}", null, Worked(number), BargainingStep.MediatorBonus(number))),
            WorkedStep.Count("best", "best number", $"{MediatorNumber.Best(most)}", MediatorNumber.Best(most)),
        ];
    }
}
