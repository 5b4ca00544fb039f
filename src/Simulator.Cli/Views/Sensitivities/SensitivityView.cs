using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;
using Simulator.Reports.Sensitivities;

namespace Simulator.Cli.Views.Sensitivities;

/// <summary>Shows a person how results hang on the parameters.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="shown">The timeline as it is told.</param>
/// <param name="document">What is shown.</param>
internal sealed class SensitivityView(Terminal terminal, StateShown shown, SensitivityDocument document)
{
    private const int BesideTheBar = 94;
    private const int LeastBar = 6;
    private const int MostBar = 24;

    private readonly Unit unit = Unit.Of(document.Measure);
    private readonly string measure = RunWords.Of(document.Measure);

    private int BarWidth => terminal.Out.Profile.Width - BesideTheBar is var room && room < LeastBar ? 0 : Math.Min(room, MostBar);

    private string[] BarColumn => BarWidth == 0 ? [] : [""];

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        var frame = new RunFrame(terminal, shown, document);
        frame.Begin($"How runs of {document.Timeline} hang on {Counted.Of(document.Varied.Count, "parameter")}");
        switch (document)
        {
            case OneAtATimeDocument swings:
                frame.Explain([.. swings.Readings.Select(reading => reading.Name)]);
                Show(swings);
                break;
            case MorrisDocument effects:
                frame.Explain([.. effects.Readings.Select(reading => reading.Name)]);
                Show(effects);
                break;
            case SobolDocument indices:
                frame.Explain([.. indices.Readings.Select(reading => reading.Name)]);
                Show(indices);
                break;
            case RangesDocument bands:
                frame.Explain([.. bands.Readings.Select(reading => reading.Name)]);
                Show(bands);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{document.GetType().Name} has no view.");
        }

        frame.End(document.CountInWords());
    }

    private void Show(OneAtATimeDocument swings)
    {
        var longest = swings.Readings.SelectMany(reading => reading.Parameters).Max(Width);
        Write(
            $"One at a time: {measure}, {string.Join("; ", swings.Readings.Select((reading, at) => $"{(swings.Readings.Count > 1 ? $"{RunWords.Letter(at)} " : "")}{unit.Whole(reading.Level)}"))} at the numbers of the case",
            ["range", .. BarColumn, "at the lowest", "at the highest"],
            [.. swings.Readings.Select(reading => reading.Parameters)], swing => swing.Parameter,
            swing =>
            [
                FormattableString.Invariant($"{swing.Parameter.Least} to {swing.Parameter.Most}"),
                .. Bars(longest == 0 ? 0 : Width(swing) / longest), unit.Whole(swing.AtLeast), unit.Whole(swing.AtMost),
            ]);
        if (BarWidth > 0)
        {
            Note("The bar is as long as the two ends lie apart.");
        }

        static double Width(SwingEntry swing) => Math.Abs((swing.ChangeAtMost.Value ?? 0) - (swing.ChangeAtLeast.Value ?? 0));
    }

    private void Show(MorrisDocument effects)
    {
        var longest = effects.Readings.SelectMany(reading => reading.Parameters).Max(effect => effect.MuStar.Value ?? 0);
        Write(
            $"Over all ranges at once: {measure}", [.. BarColumn, "mean size of effect", "mean effect", "spread"],
            [.. effects.Readings.Select(reading => reading.Parameters)], effect => effect.Parameter,
            effect => [.. Bars(longest == 0 ? 0 : (effect.MuStar.Value ?? 0) / longest), unit.Whole(effect.MuStar), $"{unit.Change(effect.Mu.Value)} ({unit.ChangeRange(effect.Mu)})", unit.Figure(effect.Sigma)]);
        Note(
            $"Elementary effects of a parameter over its whole range (Morris 1991) along {Counted.Of(effects.Trajectories, "walk")}. "
            + "A spread as large as the effect: it depends on the others.");
    }

    private void Show(SobolDocument indices)
    {
        Write(
            $"Shares of the variance: {measure}", [.. BarColumn, "with interactions", "alone"],
            [.. indices.Readings.Select(reading => reading.Parameters)], index => index.Parameter,
            index => [.. Bars(Math.Clamp(index.Total.Value ?? 0, 0, 1)), Unit.Share.Whole(index.Total), Unit.Share.Whole(index.First)]);
        Note(indices.Readings.Any(reading => reading.Parameters.Count == 0)
            ? $"{measure} is the same everywhere in the ranges, so that there is no variance to share out."
            : $"Sobol's indices on {Counted.Of(indices.DesignRows, "row")}: the share that is due to a parameter alone, and with its interactions. "
                + "Few runs of each set add chance to both.");
    }

    private void Show(RangesDocument bands)
    {
        string[] columns = ["at the numbers of the case", "5 in 100", "median", "95 in 100"];
        var outcomes = new RunTable(terminal, "How the runs end, over the ranges", bands.Readings.Count, "", [.. BarColumn, .. columns]);
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
            $"{Counted.Of(bands.Draws, "set")} of numbers drawn from the ranges (Latin hypercube): 5 in 100 of them give no more than the first number. "
            + "Nobody knows the parameters better than that, so read the stretch and not the number.");

        static IReadOnlyList<string> Cells(Unit unit, BandEntry band) =>
            [unit.Whole(band.Level), unit.Figure(band.Low5), $"[bold]{unit.Figure(band.Median)}[/]", unit.Figure(band.High95)];
    }

    /// <summary>A row for each parameter, in the order of the first reading.</summary>
    private void Write<T>(
        string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<T>> readings,
        Func<T, ParameterEntry> parameterOf, Func<T, IReadOnlyList<string>> cells)
    {
        var table = new RunTable(terminal, title, readings.Count, "<parameter", columns);
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
