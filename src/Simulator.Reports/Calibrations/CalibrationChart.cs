using Simulator.Reports.Runs;

namespace Simulator.Reports.Calibrations;

/// <summary>Draws how long runs from the opening last.</summary>
public static class CalibrationChart
{
    /// <summary>The runs beside comparable ceasefires, as SVG.</summary>
    public static string Of(CalibrationDocument document) => RunCharts.Survival(document, document.Reference, [("runs", document.Survival)], []);
}
