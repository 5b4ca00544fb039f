using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Calibrations;

/// <summary>The comparison of runs with the known facts of a case and with comparable ceasefires, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class CalibrationView(Terminal terminal, CalibrationReport report)
{
    private const int Wide = 110;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        ShowFacts();
        var note = $"{CalibrationReport.Fit} One case cannot validate a model. "
            + $"Passes among facts that were not used for tuning: {Count(true, Tuning.No)} of {report.Facts.Count(fact => fact.Tuned == Tuning.No)}.";
        terminal.MarkupLine($"[grey]{terminal.Escape(note)}[/]");
        if (report.Survival.Count > 0)
        {
            new SurvivalView(terminal, report.Reference, report.From, report.Survival.Count).Show([report.Survival]);
        }

        terminal.MarkupLine();
        terminal.MarkupLine(report.Passes
            ? $"[green]No fact fails:[/] {Count(true)} pass{(Count(null) > 0 ? $", {Count(null)} need days that are not on record yet" : "")}."
            : $"[bold red]{Counted.Of(Count(false), "fact")} of {report.Facts.Count} not reproduced[/]: {Failed()}.");
    }

    private string Failed() => string.Join(", ", report.Facts.Where(fact => fact.Passes == false).Select(fact => terminal.Escape(fact.Id)));

    /// <summary>Shows the facts in a table. Without room for all columns, two share one.</summary>
    private void ShowFacts()
    {
        var narrow = terminal.Out.Profile.Width < Wide;
        var table = new RunTable(
            terminal, "Facts that runs should reproduce", 1, "",
            narrow ? ["<fact", "runs, target", "<passes, tuned"] : ["<fact", "<until", "runs", "target", "<passes", "<used for tuning"]);
        foreach (var fact in report.Facts)
        {
            string[] cells =
            [
                terminal.Escape(fact.Text), $"{fact.Until:d MMM yyyy}", fact.Value is { } value ? Figure(fact.Statistic, value) : "", Target(fact),
                fact.Passes switch { true => "[green]yes[/]", false => "[bold red]NO[/]", null => "[yellow]not known yet[/]" },
                fact.Tuned switch { Tuning.Yes => "[yellow]yes: fit[/]", Tuning.Partly => "[yellow]partly[/]", _ => "no" },
            ];
            table.Add($"[bold]{terminal.Escape(fact.Id)}[/]", [narrow ? [.. cells.Chunk(2).Select(pair => $"{pair[0]}\n{pair[1]}")] : cells]);
        }

        table.Write();
    }

    private int Count(bool? passes, Tuning? tuned = null) =>
        report.Facts.Count(fact => fact.Passes == passes && (tuned is null || fact.Tuned == tuned));

    private static string Figure(Statistic statistic, Estimate value) => statistic switch
    {
        Statistic.AttacksCovered or Statistic.StrikesCovered or Statistic.FireCovered => value.Value == 1 ? "covered" : "not covered",
        Statistic.FrozenLead or Statistic.StepUpDecline or Statistic.TrustChange =>
            $"{UnitOf(statistic).Change(value.Value)} ({UnitOf(statistic).ChangeRange(value)})",
        _ => UnitOf(statistic).Whole(value),
    };

    private static string Target(FactEntry fact) => (fact.Least, fact.Most) switch
    {
        _ when fact.Statistic is Statistic.AttacksCovered or Statistic.StrikesCovered or Statistic.FireCovered => "covered",
        ({ } least, { } most) when least == most => UnitOf(fact.Statistic).Figure(least),
        ({ } least, { } most) => UnitOf(fact.Statistic).Range(least, most),
        ({ } least, null) => $"at least {UnitOf(fact.Statistic).Figure(least)}",
        (null, { } most) => $"at most {UnitOf(fact.Statistic).Figure(most)}",
        _ => "any",
    };

    private static Unit UnitOf(Statistic statistic) => statistic switch
    {
        Statistic.MedianRounds => Unit.Count,
        Statistic.TrustChange => Unit.Level,
        _ => Unit.Share,
    };
}
