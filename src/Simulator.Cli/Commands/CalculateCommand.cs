using System.CommandLine;
using Simulator.Engine.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate</c>: the exercises of the teaching units, worked step by step.</summary>
internal static class CalculateCommand
{
    public static Command Create()
    {
        var command = new Command("calculate",
            """
            Solve the exercises of the teaching units step by step

            Each answer shows the formula and its numbers.

            Example:
              simulator calculate mediators
            """);
        foreach (var exercise in ExerciseCatalogue.Teaching)
        {
            command.Subcommands.Add(ExerciseCommand.Of(command.Name, exercise));
        }

        return command;
    }
}
