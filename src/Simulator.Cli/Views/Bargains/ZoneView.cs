using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Bargaining;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Bargains;

/// <summary>The zone of possible agreement on a day, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class ZoneView(Terminal terminal, ZoneReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show()
    {
        terminal.WriteHeading($"Zone of possible agreement in a round on {report.On:d MMM yyyy}");
        terminal.WriteBranch(report.Branch());
        foreach (var lever in report.Levers)
        {
            terminal.MarkupLine($"{Terminal.Mark(Origin.Hypothetical)} [grey]Assumed:[/] {terminal.Escape($"{lever}")}");
        }

        foreach (var reading in report.Readings)
        {
            Show(reading);
        }

        terminal.MarkupLine();
        var note = $"Model {report.Model}. Numbers are shares of what is at stake, on a scale of the model only. "
            + "One case identifies their difference, not their level.";
        terminal.MarkupLine($"[grey]{terminal.Escape(note)}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(Caveats.Model)}[/]");
    }

    private void Show(ZoneEntry reading)
    {
        if (reading.Name is { } name)
        {
            terminal.MarkupLine($"[yellow]{terminal.Escape("≠")}[/] [bold]{terminal.Escape(name)}[/]");
        }

        var table = terminal.Table(Column.Prose(""), Column.Number(""));
        Add($"minimum that {reading.Claimant} accepts", reading.Minimum, reading.MinimumTerms);
        Add($"maximum that {reading.Addressee} concedes", reading.Maximum, reading.MaximumTerms);
        table.AddRow(
            $"[bold]{(reading.Width >= 0 ? "zone of possible agreement" : "gap (no zone)")}[/]",
            $"[bold]{Figure(Math.Abs(reading.Width))}[/]");
        if (reading.Split is { } split)
        {
            table.AddRow(
                terminal.Escape($"  meeting point (Nash, {report.Power * 100:0} % of the surplus to {reading.Claimant})"), Figure(split));
        }

        Add("bonus of mediators and levers", reading.Bonus, reading.BonusTerms);
        table.AddRow("[bold]reach: zone and bonus together[/]", $"[bold]{Figure(reading.Reach)}[/]");
        if (reading is { Threshold: { } threshold, Chance: { } chance })
        {
            table.AddRow(terminal.Escape($"  reach needed for the rung above {EnumWords.Plain(reading.Rung)}"), Figure(threshold));
            table.AddRow(
                terminal.Escape("  share of rounds that would gain that rung in the model"),
                terminal.Escape(FormattableString.Invariant($"{chance * 100:0.0} %")));
        }

        table.Write();

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
