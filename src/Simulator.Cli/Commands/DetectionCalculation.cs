using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate detection</c>: how surely visits find a breach, or how many it takes.</summary>
internal static class DetectionCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("detection",
            """
            How surely repeated visits find a breach, and how many visits it takes to be as sure as you want

            Examples:
              simulator calculate detection --per-visit 0.2 --visits 8
              simulator calculate detection --per-visit 0.2 --target 0.95
            """);
        var perVisit = calculation.Needed("--per-visit", "The chance that one visit finds the breach", Allowed.Chance);
        var visits = calculation.Optional("--visits", "How many visits there are", Allowed.Whole(0, 1_000_000));
        var target = calculation.Optional("--target", "How sure you want to be that at least one visit finds it", Allowed.Chance);
        calculation.Command.Validators.Add(result =>
        {
            if (result.GetResult(visits) is null && result.GetResult(target) is null)
            {
                result.AddError("Neither --visits nor --target is given. Allowed: one of them, or both.");
            }
        });
        return calculation.Works(
            parse => [.. Found(parse.GetValue(perVisit), parse.GetValue(visits)), .. Needed(parse.GetValue(perVisit), parse.GetValue(target))]);
    }

    private static IEnumerable<WorkedStep> Found(double perVisit, int? visits)
    {
        if (visits is { } number)
        {
            yield return WorkedStep.Number(
                "detection", "found at least once", "1 − (1 − chance per visit)^visits", $"1 − (1 − {Figures.Given(perVisit)})^{number}",
                Detection.AtLeastOnce(perVisit, number));
        }
    }

    private static IEnumerable<WorkedStep> Needed(double perVisit, double? target)
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
