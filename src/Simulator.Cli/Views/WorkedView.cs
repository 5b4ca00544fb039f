using Simulator.Cli.Screen;
using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Views;

/// <summary>Shows a calculation for the blackboard: the formula, the numbers inserted, the answer.</summary>
internal sealed class WorkedView(Terminal terminal)
{
    private const int Hang = 4;

    /// <summary>Shows a calculation.</summary>
    public void Show(WorkedReport report)
    {
        var spaced = report.Steps.Any(step => step.Formula is not null);
        foreach (var (at, step) in report.Steps.Index())
        {
            if (at > 0 && spaced)
            {
                terminal.MarkupLine();
            }

            Show(step);
        }
    }

    private void Show(WorkedStep step)
    {
        var (sign, result) = step.Holds is not null ? ("", "") : ("= ", step.Value is not { } value || Figures.IsExact(value) ? "= " : "≈ ");
        if (step.Formula is null)
        {
            Line($"{step.Name} = {step.Worked}{(step.Worked == step.Answer ? "" : $" {result}{step.Answer}")}");
            return;
        }

        var margin = new string(' ', step.Name.Length + 1);
        Line($"{step.Name}{(step.Holds is null ? "" : ":")} {sign}{step.Formula}");
        Line($"{margin}{(step.Holds is null ? "" : " ")}{sign}{step.Worked}");
        Line($"{margin}{(step.Holds is null ? "" : " ")}{result}{step.Answer}");

        void Line(string text) => terminal.MarkupLine(terminal.Escape(text), Hang);
    }
}
