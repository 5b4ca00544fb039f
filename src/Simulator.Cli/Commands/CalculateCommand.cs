using System.CommandLine;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate</c>: the exercises of the teaching units, worked step by step.</summary>
internal static class CalculateCommand
{
    /// <summary>The calculations, in the order of the units.</summary>
    public static IReadOnlyList<Calculation> All() =>
    [
        RipenessCalculation.Create(), DetectionCalculation.Create(), SurvivalCalculation.Create(), AttacksCalculation.Create(),
        BeliefCalculation.Create(),
        MediatorsCalculation.Create(), RatificationCalculation.Create(), TrustCalculation.Create(), DaysCalculation.Create(),
    ];

    public static Command Create()
    {
        var command = new Command("calculate", "Work the exercises of the teaching units: the formula, the numbers put in, the answer");
        foreach (var calculation in All())
        {
            command.Subcommands.Add(calculation.Command);
        }

        return command;
    }
}
