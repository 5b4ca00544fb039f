using Simulator.Cli.Screen;
using Simulator.Engine.Timelines;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a suggestion to a person: each script in words and as lines to paste, then the reasons why no shorter one suffices.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class SuggestionView(Terminal terminal, SuggestionReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show()
    {
        var scripts = report.Found();
        Title(report.Title());
        terminal.WriteLine($"Goal: {SuggestionReport.Together(report.Goals)}. {report.Answer()}");
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

        terminal.WriteLine("");
        terminal.WriteLine(report.Basis());
        if (scripts.Count > 0)
        {
            terminal.WriteLine(report.Fit());
        }
    }

    private void ShowScript(IReadOnlyList<StepEntry> script)
    {
        foreach (var (place, step) in script.Index())
        {
            terminal.WriteLine($"  {place + 1}. {step.Text}");
        }

        if (script.Count == 0)
        {
            terminal.WriteLine("  The current state: no event brings it nearer.");
            return;
        }

        terminal.WriteLine("");
        terminal.WriteLine("changes:");
        foreach (var step in script)
        {
            terminal.WriteLine($"  {step.Change}");
            foreach (var instead in step.Instead)
            {
                terminal.WriteLine($"  # or: {instead}");
            }
        }
    }

    private void ShowShorter()
    {
        foreach (var shortfall in report.Shorter)
        {
            terminal.WriteLine($"  {shortfall.InWords()}");
            foreach (var refusal in shortfall.Refused)
            {
                terminal.WriteLine($"    {refusal.InWords()}");
                foreach (var broken in refusal.Broken)
                {
                    terminal.WriteLine($"      {broken.InWords()}");
                }
            }
        }

        foreach (var remark in report.OnShorter())
        {
            terminal.WriteLine($"  {remark}");
        }
    }

    private void Title(string title)
    {
        terminal.WriteLine("");
        terminal.Out.Write(new Markup($"[bold]{terminal.Escape(title)}[/]"));
        terminal.WriteLine("");
    }
}
