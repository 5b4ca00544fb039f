using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;
using Simulator.Reports.Sensitivities;

namespace Simulator.Cli.Views.Sensitivities;

/// <summary>The dependence of results on the parameters, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class SensitivityView(Terminal terminal, SensitivityReport report)
{
    private const int OtherColumns = 94;
    private const int MinBar = 6;
    private const int MaxBar = 24;

    private readonly Unit unit = Unit.Of(report.Measure);
    private readonly string measure = RunWords.Of(report.Measure);

    private int BarWidth => terminal.Out.Profile.Width - OtherColumns is var room && room < MinBar ? 0 : Math.Min(room, MaxBar);

    private string[] BarColumn => BarWidth == 0 ? [] : [""];

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        switch (report)
        {
            case OneAtATimeReport swings:
                Show(swings);
                break;
            case MorrisReport effects:
                Show(effects);
                break;
            case SobolReport indices:
                Show(indices);
                break;
            case RangesReport bands:
                Show(bands);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{report.GetType().Name} has no view.");
        }
    }

    private void Show(OneAtATimeReport swings)
    {
        var longest = swings.Readings.SelectMany(reading => reading.Parameters).Max(Width);
        var levels = swings.Readings.Select(
            (reading, at) => $"{(swings.Readings.Count > 1 ? $"{RunWords.Letter(at)} " : "")}{unit.Whole(reading.Level)}");
        Write(
            $"One at a time: {measure}, {string.Join("; ", levels)} at the values of the case",
            ["range", .. BarColumn, "at the minimum", "at the maximum"],
            [.. swings.Readings.Select(reading => reading.Parameters)], swing => swing.Parameter,
            swing =>
            [
                $"{Numbers.Significant(swing.Parameter.Least)} to {Numbers.Significant(swing.Parameter.Most)}",
                .. Bars(longest == 0 ? 0 : Width(swing) / longest), unit.Whole(swing.AtLeast), unit.Whole(swing.AtMost),
            ]);
        if (BarWidth > 0)
        {
            Note("The length of a bar is the distance between the two ends.");
        }

        static double Width(SwingEntry swing) => Math.Abs(swing.ChangeAtMost.Value - swing.ChangeAtLeast.Value);
    }

    private void Show(MorrisReport effects)
    {
        var longest = effects.Readings.SelectMany(reading => reading.Parameters).Max(effect => effect.MuStar.Value);
        Write(
            $"Over all ranges together: {measure}", [.. BarColumn, "mean absolute effect", "mean effect", "spread"],
            [.. effects.Readings.Select(reading => reading.Parameters)], effect => effect.Parameter,
            effect =>
            [
                .. Bars(longest == 0 ? 0 : effect.MuStar.Value / longest), unit.Whole(effect.MuStar),
                $"{unit.Change(effect.Mu.Value)} ({unit.ChangeRange(effect.Mu)})", unit.Figure(effect.Sigma),
            ]);
        Note(
            "Elementary effects of a parameter over its whole range (Morris 1991) along "
            + $"{Counted.Of(effects.Trajectories, "trajectory", "trajectories")}. "
            + "A spread as large as the effect means that the effect depends on the other parameters.");
    }

    private void Show(SobolReport indices)
    {
        Write(
            $"Shares of the variance: {measure}", [.. BarColumn, "with interactions", "alone"],
            [.. indices.Readings.Select(reading => reading.Parameters)], index => index.Parameter,
            index => [.. Bars(Math.Clamp(index.Total.Value, 0, 1)), Unit.Share.Whole(index.Total), Unit.Share.Whole(index.First)]);
        Note(indices.Readings.Any(reading => reading.Parameters.Count == 0)
            ? $"{measure} is the same everywhere in the ranges, so that there is no variance to share out."
            : $"Sobol indices on {Counted.Of(indices.DesignRows, "row")}: the share due to a parameter alone, and with its interactions. "
                + "With few runs of each set, both include run-to-run variation.");
    }

    private void Show(RangesReport bands)
    {
        string[] columns = ["at the values of the case", "5 in 100", "median", "95 in 100"];
        var outcomes = new RunTable(terminal, "Outcomes over the ranges", bands.Readings.Count, "", [.. BarColumn, .. columns]);
        foreach (var (place, end) in bands.Readings[0].Outcomes.Index())
        {
            outcomes.Add(RunWords.Of(end.Outcome), bands.Readings.Select(reading => reading.Outcomes[place].Band)
                .Select(band => (IReadOnlyList<string>)[.. Bars(band.Median), .. Cells(Unit.Share, band)]));
        }

        outcomes.Write();
        var measures = new RunTable(terminal, "Measures over the ranges", bands.Readings.Count, "", columns);
        foreach (var (place, one) in bands.Readings[0].Measures.Index())
        {
            measures.Add(RunWords.Of(one.Measure), bands.Readings.Select(reading => Cells(Unit.Of(one.Measure), reading.Measures[place].Band)));
        }

        measures.Write();
        Note(
            $"{Counted.Of(bands.Draws, "set")} of values drawn from the ranges (Latin hypercube): "
            + "5 in 100 sets give at most the first number, and 95 in 100 at most the last. "
            + "The parameters are known only within these ranges, so read the interval and not the median.");

        static IReadOnlyList<string> Cells(Unit unit, BandEntry band) =>
            [unit.Whole(band.Level), unit.Figure(band.Low5), $"[bold]{unit.Figure(band.Median)}[/]", unit.Figure(band.High95)];
    }

    /// <summary>A row for each parameter, in the order of the first reading.</summary>
    private void Write<T>(
        string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<T>> readings,
        Func<T, ParameterEntry> parameterOf, Func<T, IReadOnlyList<string>> cells)
    {
        var table = new RunTable(terminal, title, readings.Count, "parameter", columns);
        foreach (var parameter in readings[0].Select(parameterOf))
        {
            table.Add(
                $"{terminal.Escape(parameter.Name)} [grey]{terminal.Escape(parameter.Id)}[/]",
                readings.Select(
                    reading => reading.Where(one => parameterOf(one) == parameter).Select(cells).FirstOrDefault() ?? [.. columns.Select(_ => "")]));
        }

        table.Write();
    }

    private IEnumerable<string> Bars(double part) => BarColumn.Select(_ => $"[deepskyblue1]{Bar.Of(part, BarWidth, terminal.Unicode)}[/]");

    private void Note(string text) => terminal.MarkupLine($"[grey]{terminal.Escape(text)}[/]");
}
