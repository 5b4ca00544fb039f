using Simulator.Cli.Screen;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>The effect of a change, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class CompareView(Terminal terminal, CompareReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(new ComparisonView(terminal, report).Show);
}
