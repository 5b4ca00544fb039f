using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate ripeness</c>: pain on both sides, and a way out.</summary>
internal static class RipenessCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("ripeness",
            """
            How ripe a conflict is for talks: the smaller pain, as far as there is a way out

            Examples:
              simulator calculate ripeness --hurt 0.75,0.60 --way-out 0.5
              simulator calculate ripeness --hurt 0.75,0.40 --way-out 0.5
            """);
        var hurt = calculation.NeededPair("--hurt", "What the stalemate costs either side, from 0 (nothing) to 1 (unbearable)", Allowed.Part);
        var wayOut = calculation.Needed("--way-out", "How far both see a way out, from 0 (none) to 1 (plain to both)", Allowed.Part);
        return calculation.Works(parse => Steps(parse.GetValue(hurt), parse.GetValue(wayOut)));
    }

    private static IReadOnlyList<WorkedStep> Steps((double One, double Other) hurt, double wayOut) =>
    [
        WorkedStep.Number(
            "ripeness", "ripeness", "min(hurt of one, hurt of the other) × way out",
            $"min({Figures.Given(hurt.One)}, {Figures.Given(hurt.Other)}) × {Figures.Given(wayOut)}", Ripeness.Index(hurt.One, hurt.Other, wayOut)),
    ];
}
