using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a person the effects of each change: events that it enabled on its own timeline or blocked on the other, with reasons.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="notes">The notes.</param>
internal sealed class InfluenceView(Terminal terminal, InfluenceNotes notes)
{
    private const int Shown = 10;
    private const int Indent = 2;

    /// <summary>Shows the changes by day, then the remarks on the others.</summary>
    public void Show()
    {
        if (notes.Changes.Count + notes.Remarks.Count == 0)
        {
            return;
        }

        terminal.MarkupLine();
        terminal.MarkupLine("[bold]Effects of each change[/]");
        foreach (var change in notes.Changes)
        {
            terminal.MarkupLine($"{DiffView.Mark(change.On)} {EventMarkup.Dated(change.Change)}");
            Show("[green3]⇒ enabled[/]", change.Enabled);
            Show("[red1]⊣ blocked[/]", change.Blocked);
        }

        foreach (var (side, text) in notes.Remarks)
        {
            terminal.MarkupLine($"{DiffView.Mark(side)} [grey]{Markup.Escape(text)}[/]");
        }
    }

    private void Show(string did, IReadOnlyList<EffectNote> effects)
    {
        foreach (var effect in effects.Take(Shown))
        {
            terminal.Item(did, $"{EventMarkup.Dated(effect.On)}  {Reason(effect)}", Indent);
        }

        if (effects.Count > Shown)
        {
            terminal.Item("", $"[grey]and {effects.Count - Shown} more; --json has them all[/]", Indent);
        }
    }

    private static string Reason(EffectNote effect) =>
        Markup.Escape(effect.Reason)
        + (effect.Rule is { } rule ? $" [grey]{rule}[/]" : "")
        + (effect.Cause is { } cause ? $" {EventMarkup.Name(cause)}." : "");
}
