using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Reports.Charts;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Disputes;

/// <summary>Draws a dispute along a timeline.</summary>
public static class AlongChart
{
    private const int MaxStates = 30;

    /// <summary>The equilibria after each event that switches something, as SVG.</summary>
    /// <exception cref="BadInputException">There are too many events or states to tell apart.</exception>
    public static string Of(AlongReport report)
    {
        MomentEntry?[] moments = [null, .. report.Moments];
        var rows = report.States().Select(known => known.State).ToList();
        if (rows.Count > MaxStates || moments.Length > EquilibriaGrid.MaxColumns)
        {
            throw new BadInputException(
                $"A chart of {rows.Count} states and {report.Moments.Count} events cannot be read. "
                + $"Allowed for --chart: at most {MaxStates} states and {EquilibriaGrid.MaxColumns - 1} events.");
        }

        return new EquilibriaGrid(
            new()
            {
                Title = $"{report.Title}, along {report.Timeline}",
                Subtitle = report.Hypothesis is { } hypothesis
                    ? $"HYPOTHETICAL from its fork from {report.Parent}: {hypothesis}"
                    : "Equilibria after each event",
                Footer = $"Sanctions: {EnumWords.Plain(report.Sanctions)}. The file of the graph model declares the effects of events. "
                    + Caveats.Dispute,
            },
            [.. report.States().Select(known => (known.State, known.Words))],
            [
                .. moments.Select(moment => new GridColumn(
                    moment is null ? "before" : $"{moment.Date:d MMM}", $"{moment?.Row}",
                    [.. Found(moment).Nash.Select(state => rows.IndexOf(state))],
                    [.. Found(moment).All.Except(Found(moment).Nash, StringComparer.Ordinal).Select(state => rows.IndexOf(state))],
                    moment?.Stands is { } stands ? rows.IndexOf(stands) : null, moment?.Changed ?? false,
                    moment is null or { Origin: Origin.Recorded })),
            ]).Drawn();

        EquilibriaEntry Found(MomentEntry? moment) => moment?.Equilibria ?? report.First;
    }
}
