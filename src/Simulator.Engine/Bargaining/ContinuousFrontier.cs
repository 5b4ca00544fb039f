namespace Simulator.Engine.Bargaining;

/// <summary>The Pareto frontier of the continuous issues alone: for each utility of the first party, the most for the second.</summary>
/// <param name="issues">The continuous issues; without any, the frontier is the point with no utility for either.</param>
internal sealed class ContinuousFrontier(ContinuousIssue[] issues)
{
    /// <summary>The number of halvings after which a bisection ends at the latest.</summary>
    internal const int Halvings = 200;

    /// <summary>The utility of the first party at the end that is best for the second.</summary>
    public double Least { get; } = Sum(issues, 0).First;

    /// <summary>The utility of the first party at its best.</summary>
    public double Most { get; } = Sum(issues, 1).First;

    /// <summary>The utility of the second party at its best.</summary>
    public double Top { get; } = Sum(issues, 0).Second;

    /// <summary>The settlements that are best for the second party at a given utility of the first.</summary>
    public ContinuousPoint At(double level)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings && issues.Length > 0 && (low + high) / 2 is var middle && middle > low && middle < high; step++)
        {
            (low, high) = Sum(issues, middle).First < level ? (middle, high) : (low, middle);
        }

        // When issues are linear, the settlements jump at one weight, and the frontier between is a straight line.
        var (below, above) = (Sum(issues, low), Sum(issues, high));
        var part = above.First > below.First ? Math.Clamp((level - below.First) / (above.First - below.First), 0, 1) : 1;
        double[] settled = [.. issues.Select(issue => issue.Best(low) + (part * (issue.Best(high) - issue.Best(low))))];
        return new(settled.Zip(issues, (x, issue) => issue.At(x)).Aggregate(default(Utilities), (sum, worth) => sum.Plus(worth)), settled, low);
    }

    /// <summary>The utilities of the settlements that are best at a weight of the first party's utility.</summary>
    private static Utilities Sum(ContinuousIssue[] issues, double first) =>
        issues.Aggregate(default(Utilities), (sum, issue) => sum.Plus(issue.At(issue.Best(first))));
}

/// <summary>A point of the frontier of the continuous issues.</summary>
/// <param name="Worth">The utilities.</param>
/// <param name="Settled">The settlements, in the order of the continuous issues.</param>
/// <param name="Weight">The weight of the first party's utility at which the point is best.</param>
internal sealed record ContinuousPoint(Utilities Worth, double[] Settled, double Weight);
