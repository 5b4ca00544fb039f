using Simulator.Cli.Screen;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person what a change does.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What is shown.</param>
internal sealed class CompareView(Terminal terminal, CompareReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(new ComparisonView(terminal, report).Show);
}
