using Simulator.Cli.Screen;
using Simulator.Engine.Timelines;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views;

/// <summary>Shows a suggestion to a person: each script in words and as lines to paste, then the reasons why no shorter one suffices.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class SuggestionView(Terminal terminal, SuggestionReport report)
{
    private const int Hang = 3;

    /// <summary>Shows the report.</summary>
    public void Show()
    {
        var scripts = report.Found();
        SummaryView.Show(terminal, report);
        foreach (var (place, script) in scripts.Index())
        {
            Title($"Script {place + 1} of {scripts.Count}{(report.More ? ", and there are more" : "")}");
            ShowScript(script);
        }

        if (report.Unmet.Count > 0)
        {
            Title($"The nearest script leaves {SuggestionReport.Together(report.Unmet)} unmet");
            ShowScript(report.Nearest);
        }

        if (report.Shorter.Count > 0)
        {
            Title(report.End == SearchEnd.Reached ? "Why not shorter" : "Why not");
            ShowShorter();
        }

        terminal.MarkupLine();
        if (scripts.Count > 0)
        {
            Line(report.Fit());
        }
    }

    private void ShowScript(IReadOnlyList<StepEntry> script)
    {
        foreach (var (place, step) in script.Index())
        {
            Line($"  {place + 1}. {step.Text}");
        }

        if (script.Count == 0)
        {
            Line("  The current state: no event brings it nearer.");
            return;
        }

        terminal.MarkupLine();
        Line("changes:");
        foreach (var step in script)
        {
            Line($"  {step.Change}");
            foreach (var instead in step.Instead)
            {
                terminal.Out.Write(new Stemmed([new("  # or: ")], [new("  #     ")], terminal.Escape(instead)));
            }
        }
    }

    private void ShowShorter()
    {
        foreach (var shortfall in report.Shorter)
        {
            Line($"  {shortfall.InWords()}");
            foreach (var refusal in shortfall.Refused)
            {
                Line($"    {refusal.InWords()}");
                foreach (var broken in refusal.Broken)
                {
                    Line($"      {broken.InWords()}");
                }
            }
        }

        foreach (var remark in report.OnShorter())
        {
            Line($"  {remark}");
        }
    }

    private void Title(string title)
    {
        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]{terminal.Escape(title)}[/]");
    }

    private void Line(string text) => terminal.MarkupLine(terminal.Escape(text), Hang);
}
