using Simulator.Files.BargainingProblems;
using Simulator.Reports.Charts;

namespace Simulator.Reports.Bargaining;

/// <summary>Draws the frontier of a bargaining problem with its solutions.</summary>
public static class FrontierChart
{
    private static readonly Quantity Utility = Quantity.Number("utility", 3);

    /// <summary>The frontier as SVG.</summary>
    public static string Of(FrontierDocument document)
    {
        var (first, second) = (document.Parties[0], document.Parties[1]);
        return new FrontierPlot(
            new()
            {
                Title = document.Title,
                Subtitle = $"Packages that cannot be made better for both{(document.Opposition is { } opposition ? $"; opposition {Utility.Figure(opposition)}" : "")}",
                Footer = $"{(document.Numbers == NumberOrigin.Assumed ? "ASSUMED NUMBERS. " : "")}{document.Note}",
            },
            Utility with { Name = $"utility of {first.Name}" },
            Utility with { Name = $"utility of {second.Name}" },
            [.. Curves(document)],
            new(first.WithoutDeal, second.WithoutDeal),
            first.Best is { } one && second.Best is { } other ? new(one, other) : null,
            [
                .. document.Solutions.GroupBy(found => (Math.Round(found.Deal.First, 6), Math.Round(found.Deal.Second, 6))).Select(alike =>
                    new FrontierMark(
                        string.Join(" and ", alike.Select(found => Name(found.Solution))), new(alike.First().Deal.First, alike.First().Deal.Second))),
            ]).Drawn();
    }

    /// <summary>What people call a solution.</summary>
    public static string Name(Solution solution) => solution switch
    {
        Solution.Nash => "Nash",
        Solution.KalaiSmorodinsky => "Kalai–Smorodinsky",
        _ => "largest sum",
    };

    /// <summary>Points in their order, those on one curve together.</summary>
    private static IEnumerable<IReadOnlyList<FrontierPoint>> Curves(FrontierDocument document)
    {
        var curve = new List<FrontierPoint>();
        string? key = null;
        foreach (var point in document.Frontier)
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
