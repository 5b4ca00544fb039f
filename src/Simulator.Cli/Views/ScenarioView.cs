using Simulator.Application.Scenarios;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>
/// Shows a scenario that was played: where it leaves the record, what happens on it, what it keeps of the record and why, and where it ends.
/// </summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="played">The scenario.</param>
/// <param name="simulated">Whether what follows in runs of the model is shown after it.</param>
internal sealed class ScenarioView(Terminal terminal, PlayedScenario played, bool simulated = false)
{
    /// <summary>Shows all of it.</summary>
    public void Show()
    {
        var (script, fork) = (played.Script, played.Fork);
        terminal.Out.MarkupLine($"[bold]{terminal.Escape(script.Title)}[/]");
        terminal.Out.MarkupLine($"[grey]Supposed:[/] {terminal.Escape(script.Hypothesis)} {Terminal.Mark(Origin.Hypothetical)}");
        terminal.Out.MarkupLine(
            $"[grey]Branch[/] [bold]{Markup.Escape(played.Branch.Value)}[/] [grey]{(played.New ? "leaves" : "was there already: it leaves")}[/] {Markup.Escape(played.Parent.Value)} "
            + $"[grey]after version {fork.Version}, {Markup.Escape(Name(fork.Event))}, {fork.Event.Account.When.Effective():d MMM yyyy}[/]");
        if (played.Readings.Count > 0)
        {
            terminal.Out.MarkupLine(
                $"[grey]Reading:[/] {Markup.Escape(string.Join(", ", played.Readings.Select(choice => $"{choice.Set}={choice.Claim}")))}");
        }

        terminal.Out.WriteLine();
        ShowEvents();
        ShowDropped();
        new StateView(terminal, new(played.Case)).Show(
            played.End.State, $"Where the talks stand on {played.Branch}, {played.End.State.AsOf:d MMM yyyy}");
        if (!simulated && script.Simulate is { } simulate)
        {
            terminal.Out.MarkupLine(
                $"[grey]To be simulated until {simulate.Until:d MMM yyyy}, {simulate.Runs:N0} runs from seed {simulate.Seed}; "
                + $"{script.Expect.Count} expectation(s) to check.[/]");
        }
    }

    private void ShowEvents()
    {
        var rules = played.Weighed.Where(weighed => weighed.Decision.Kept).ToDictionary(
            weighed => weighed.Recorded.Original, weighed => weighed.Decision.Reason);
        var table = terminal.Table("when", "what happens here", "why");
        foreach (var own in played.Events.Skip(1))
        {
            var (account, kind) = (own.Event.Account, EventKinds.Of(own.Event));
            var why = account.Causes.Select(rules.GetValueOrDefault).FirstOrDefault(reason => reason is not null);
            table.AddRow(
                $"[bold]{terminal.Escape(Dates.Of(account.When))}[/]",
                $"[{ThemeStyle.Of(kind.Theme).Colour}]{Markup.Escape(Name(own.Event))}[/]: {terminal.Escape(account.Text)}",
                why is null ? $"[yellow]{EnumWords.Plain(account.Origin)}[/]" : $"[grey]carried: {terminal.Escape(why)}[/]");
        }

        terminal.Out.Write(table);
    }

    private void ShowDropped()
    {
        var dropped = played.Weighed.Where(weighed => !weighed.Decision.Kept).ToArray();
        if (played.Weighed.Count == 0)
        {
            return;
        }

        terminal.Out.MarkupLine(
            $"Later events of {Markup.Escape(played.Parent.Value)}: {played.Weighed.Count}, of which {played.Weighed.Count - dropped.Length} carried over ([bold]{EnumWords.Code(played.Script.Carry)}[/]) and {dropped.Length} dropped.");
        foreach (var group in dropped.GroupBy(weighed => weighed.Decision.Rule))
        {
            terminal.Out.MarkupLine($"  [grey]{terminal.Escape(group.Key.Text)}[/] {Markup.Escape(string.Join(" ", group.Select(weighed => $"{weighed.Recorded.Event.Account.Row?.Value ?? $"{weighed.Recorded.Version}"}")))}");
        }
    }

    private static string Name(NegotiationEvent happened) => $"{EventKinds.Of(happened).Words}{(happened.Account.Row is { } row ? $" {row}" : "")}";
}
