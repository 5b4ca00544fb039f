using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Disputes;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Views.Disputes;

/// <summary>Shows a dispute along a timeline to a person: event by event what it switched, and whether the equilibria changed.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class AlongView(Terminal terminal, AlongReport report)
{
    private const int When = 18;
    private const int MaxNamed = 12;

    /// <summary>Shows the report.</summary>
    public void Show()
    {
        terminal.WriteHeading($"{report.Title}, along {report.Timeline}");
        terminal.WriteBranch(report.Branch());
        terminal.MarkupLine(
            $"Events that open or close options, or change the state or preferences of a side: [bold]{report.Moments.Count}[/]. "
            + $"Of them, those that change the equilibria: [bold]{report.Moments.Count(moment => moment.Changed)}[/].");
        Write("before", "", ["Equilibria", Listed(report.First)]);
        foreach (var moment in report.Moments)
        {
            var mark = moment.Origin == Origin.Recorded ? "" : $" {Terminal.Mark(moment.Origin)}";
            Write(
                moment.Day(),
                $"[bold]{terminal.Escape($"{EventKinds.Find(moment.Event)?.Words} {moment.Row}".TrimEnd())}[/]{mark}",
                [string.Join(" ", moment.Because)],
                ["Now", Stands(moment)],
                moment.Changed ? ["[yellow]The equilibria change[/]", Listed(moment.Equilibria)] : []);
        }

        terminal.MarkupLine(
            $"[grey]The effects of events, and their reasons, are the file author's reading of the record. {Caveats.Dispute}[/]");
    }

    private void Write(string when, string what, params IReadOnlyList<IReadOnlyList<string>> lines)
    {
        string[] body = [.. what.Length > 0 ? [what] : Array.Empty<string>(), .. lines.Where(line => line.Count > 0).Select(Line)];
        terminal.Item($"[bold]{terminal.Escape(when)}[/]", string.Join('\n', body), width: When);
    }

    private string Line(IReadOnlyList<string> line) =>
        line is [var label, var text] ? $"{label}: {terminal.Escape(text)}" : $"[grey]{terminal.Escape(line[0])}[/]";

    /// <summary>The current state, and the strictest sense in which it is an equilibrium.</summary>
    private string Stands(MomentEntry moment) => moment.Stands is not { } state ? "no state of the model"
        : moment.Lasts is [var strictest, ..]
            ? $"{report.Named(state)}, which lasts ({DisputeWords.Concepts.First(known => known.Concept == strictest).Short})"
            : $"{report.Named(state)}, which does not last";

    /// <summary>The equilibria, each with the strictest sense in which it is one.</summary>
    private string Listed(EquilibriaEntry equilibria)
    {
        var (listed, passed) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (concept, name, _) in DisputeWords.Concepts)
        {
            var more = equilibria.In(concept).Where(passed.Add).ToArray();
            if (more.Length > 0)
            {
                listed.Add($"{name} {Series.Some([.. more.Select(report.Named)], MaxNamed)}");
            }
        }

        return listed.Count == 0 ? "none" : string.Join("; ", listed);
    }
}
