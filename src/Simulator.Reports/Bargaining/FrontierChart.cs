using Simulator.Files.BargainingProblems;
using Simulator.Reports.Charts;

namespace Simulator.Reports.Bargaining;

/// <summary>The chart of the frontier of a bargaining problem with its solutions.</summary>
public static class FrontierChart
{
    private static readonly Quantity Utility = Quantity.Number("utility", 3);

    /// <summary>The frontier as SVG.</summary>
    public static string Of(FrontierReport report)
    {
        var (first, second) = (report.Parties[0], report.Parties[1]);
        return new FrontierPlot(
            new()
            {
                Title = report.Title,
                Subtitle = $"Efficient packages{(report.Opposition is { } opposition ? $"; opposition {Utility.Figure(opposition)}" : "")}",
                Footer = $"{(report.Numbers == NumberOrigin.Assumed ? "ASSUMED NUMBERS. " : "")}{report.Note}",
            },
            Utility with { Name = $"utility of {first.Name}" },
            Utility with { Name = $"utility of {second.Name}" },
            [.. Curves(report)],
            new(first.WithoutDeal, second.WithoutDeal),
            first.Best is { } one && second.Best is { } other ? new(one, other) : null,
            [
                .. report.Solutions.GroupBy(found => (Math.Round(found.Deal.First, 6), Math.Round(found.Deal.Second, 6))).Select(alike =>
                    new FrontierMark(
                        string.Join(" and ", alike.Select(found => Name(found.Solution))), new(alike.First().Deal.First, alike.First().Deal.Second))),
            ]).Drawn();
    }

    /// <summary>The name of a solution, for people.</summary>
    public static string Name(Solution solution) => solution switch
    {
        Solution.Nash => "Nash",
        Solution.KalaiSmorodinsky => "Kalai–Smorodinsky",
        _ => "largest sum",
    };

    /// <summary>The points in their order, grouped by curve.</summary>
    private static IEnumerable<IReadOnlyList<FrontierPoint>> Curves(FrontierReport report)
    {
        var curve = new List<FrontierPoint>();
        string? key = null;
        foreach (var point in report.Frontier)
        {
            if (point.Curve != key && curve.Count > 0)
            {
                yield return curve;
                curve = [];
            }

            key = point.Curve;
            curve.Add(new(point.First, point.Second));
        }

        if (curve.Count > 0)
        {
            yield return curve;
        }
    }
}
