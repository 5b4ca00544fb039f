using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Bargaining;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views.Bargains;

/// <summary>Shows a person what each side could accept on a day.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">The report.</param>
internal sealed class ZoneView(Terminal terminal, ZoneReport report)
{
    /// <summary>Shows everything.</summary>
    public void Show()
    {
        terminal.WriteHeading($"If a round met on {report.On:d MMM yyyy}: what each side could accept");
        terminal.WriteBranch(report.Branch());
        foreach (var lever in report.Levers)
        {
            terminal.MarkupLine($"{Terminal.Mark(Origin.Hypothetical)} [grey]Supposed:[/] {terminal.Escape($"{lever}")}");
        }

        foreach (var reading in report.Readings)
        {
            Show(reading);
        }

        terminal.MarkupLine();
        terminal.MarkupLine($"[grey]{terminal.Escape($"Model {report.Model}. Numbers are shares of what is at stake, on a scale that only the model has; one case identifies their difference and not their level.")}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(ZoneReport.Caveat)}[/]");
    }

    private void Show(ZoneEntry reading)
    {
        if (reading.Name is { } name)
        {
            terminal.MarkupLine($"[yellow]{terminal.Escape("≠")}[/] [bold]{terminal.Escape(name)}[/]");
        }

        var table = terminal.Table("", "");
        table.HideHeaders();
        table.Columns[1].Alignment = Justify.Right;
        Add($"least that {reading.Claimant} accepts", reading.Minimum, reading.MinimumTerms);
        Add($"most that {reading.Addressee} concedes", reading.Maximum, reading.MaximumTerms);
        table.AddRow(
            $"[bold]{(reading.Width >= 0 ? "zone of possible agreement" : "no zone: they are apart by")}[/]",
            $"[bold]{Figure(Math.Abs(reading.Width))}[/]");
        if (reading.Split is { } split)
        {
            table.AddRow(
                terminal.Escape($"  they would meet at (Nash, {report.Power * 100:0} % of the surplus to {reading.Claimant})"), Figure(split));
        }

        Add("what mediators and levers add", reading.Bonus, reading.BonusTerms);
        table.AddRow("[bold]how far the zone reaches with that[/]", $"[bold]{Figure(reading.Reach)}[/]");
        if (reading is { Threshold: { } threshold, Chance: { } chance })
        {
            table.AddRow(terminal.Escape($"  needed for the next rung above {EnumWords.Plain(reading.Rung)}"), Figure(threshold));
            table.AddRow(
                terminal.Escape("  share of rounds that would gain it in the model"),
                terminal.Escape(FormattableString.Invariant($"{chance * 100:0.0} %")));
        }

        terminal.Out.Write(table);

        void Add(string label, double sum, IReadOnlyList<TermEntry> terms)
        {
            table.AddRow($"[bold]{terminal.Escape(label)}[/]", $"[bold]{Figure(sum)}[/]");
            foreach (var term in terms)
            {
                table.AddRow($"  [grey]{terminal.Escape(term.Name)}[/]", $"[grey]{terminal.Escape(Numbers.Fixed(term.Value, 3, plus: true))}[/]");
            }
        }
    }

    private string Figure(double value) => terminal.Escape(Numbers.Fixed(value, 3));
}
