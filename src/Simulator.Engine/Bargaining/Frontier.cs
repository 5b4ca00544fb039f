using Simulator.Domain.Values;

namespace Simulator.Engine.Bargaining;

/// <summary>
/// The Pareto frontier of a bargaining problem: the packages that cannot be made better for one party without making them worse for the other.
/// </summary>
/// <remarks>
/// Packages of discrete outcomes are enumerated without dominated ones. To each is added the frontier of the continuous issues, which is concave, so
/// that solutions on it are exact up to floating-point precision.
/// </remarks>
public sealed class Frontier
{
    /// <summary>The maximum number of undominated packages of discrete outcomes.</summary>
    public const int MaxPackages = 100_000;

    /// <summary>The maximum number of such packages when continuous issues give each package a frontier of its own.</summary>
    public const int MaxWithLines = 1_000;

    private const double Tolerance = 1e-12;
    private const double Far = 1e6;
    private readonly BargainingProblem problem;
    private readonly ContinuousFrontier line;
    private readonly IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages;

    private Frontier(BargainingProblem problem, ContinuousFrontier line, IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages) =>
        (this.problem, this.line, this.packages) = (problem, line, packages);

    /// <summary>The frontier of a problem.</summary>
    /// <exception cref="TooManyPackagesException">
    /// The problem has more than <see cref="MaxPackages"/> undominated packages, or than <see cref="MaxWithLines"/> with continuous issues.
    /// </exception>
    public static Frontier Of(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        List<(ValueList<string> Outcomes, Utilities Worth)> unbeaten = [([], default)];
        ContinuousIssue[] continuous = [.. problem.Issues.OfType<ContinuousIssue>()];
        var allowed = continuous.Length > 0 ? MaxWithLines : MaxPackages;
        foreach (var issue in problem.Issues.OfType<DiscreteIssue>())
        {
            unbeaten = Unbeaten(unbeaten.SelectMany(
                _ => issue.Outcomes,
                (package, outcome) => (package.Outcomes.Add(outcome.Id),
                    package.Worth.Plus(new(issue.Weights.First * outcome.Worth.First, issue.Weights.Second * outcome.Worth.Second)))));
            if (unbeaten.Count > allowed)
            {
                throw new TooManyPackagesException(
                    $"There are {unbeaten.Count:N0} undominated packages of discrete outcomes. "
                    + $"Allowed: at most {allowed:N0}{(continuous.Length > 0 ? " with continuous issues" : "")}.");
            }
        }

        return new(problem, new(continuous), unbeaten);
    }

    /// <summary>Points of the frontier, from the best for the second party to the best for the first.</summary>
    /// <param name="each">The number of points of the continuous issues tried for each package of discrete outcomes, from 2. Default 101.</param>
    public IReadOnlyList<Deal> Points(int each = 101)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(each, 2);
        ContinuousPoint[] grid = line.Least == line.Most
            ? [line.At(line.Least)]
            : [.. Enumerable.Range(0, each).Select(point => line.At(line.Least + ((line.Most - line.Least) * point / (each - 1))))];
        return
        [
            .. Unbeaten(packages.SelectMany(_ => grid, (package, along) => ((package, along), package.Worth.Plus(along.Worth))))
                .Where(point => grid.Length == 1 || !packages.Any(package => Beats(package, point.Worth, grid))).Select(
                    point => Deal(point.Item.package, point.Item.along)),
        ];
    }

    /// <summary>
    /// The ideal point: the best for each party among the deals that leave the other no worse off than without a deal; <c>null</c> when every deal
    /// leaves a party worse off.
    /// </summary>
    public Utilities? Ideal()
    {
        var rational = Best(deal => Math.Min(Gain(deal).First, Gain(deal).Second), deal => Lesser(Gain(deal)));
        return rational.Score < 0 ? null : new(
            Edge(deal => deal.Second >= problem.Disagreement.Second - Tolerance ? deal.First : double.NegativeInfinity, bySecond: true),
            Edge(deal => deal.First >= problem.Disagreement.First - Tolerance ? deal.Second : double.NegativeInfinity, bySecond: false));
    }

    /// <summary>
    /// The solution of Nash 1950: the deal with the largest product of gains over the disagreement; <c>null</c> when no deal is a gain for both.
    /// </summary>
    public Deal? Nash() => Gaining(
        gain => IsGain(gain) ? Math.Log(gain.First) + Math.Log(gain.Second) : Math.Min(gain.First, gain.Second) - Far,
        gain => IsGain(gain) ? new(gain.Second, gain.First) : Lesser(gain));

    /// <summary>
    /// The solution of Kalai and Smorodinsky 1975: the largest equal part of the best gain of each; <c>null</c> when no deal is a gain for both.
    /// </summary>
    /// <remarks>
    /// When packages leave gaps in the frontier, equal parts may not exist; then the solution is the deal in which the smaller part is largest.
    /// </remarks>
    public Deal? KalaiSmorodinsky()
    {
        if (Ideal() is not { } ideal)
        {
            return null;
        }

        var span = Gain(ideal);
        return IsGain(span)
            ? Gaining(
                gain => Math.Min(gain.First / span.First, gain.Second / span.Second),
                gain => Lesser(new(gain.First / span.First, gain.Second / span.Second)))
            : null;
    }

    /// <summary>The deal with the largest sum of utilities.</summary>
    public Deal MaxWelfare() => Best(deal => deal.First + deal.Second, _ => new(1, 1)).Deal;

    /// <summary>
    /// The opposition of the parties' interests: the distance of the nearest deal from the best for both, from 0 (both can have their best) on;
    /// <c>null</c> when a party cannot gain by any deal.
    /// </summary>
    /// <remarks>
    /// Opposition level (Baarslag and others 2013): utilities are scaled so that the best of all deals is 1 for each party and the disagreement 0.
    /// </remarks>
    public double? Opposition()
    {
        var best = Gain(new(packages.Max(package => package.Worth.First) + line.Most, packages.Max(package => package.Worth.Second) + line.Top));
        return IsGain(best)
            ? -Best(
                deal => Away(deal) is var away ? -Math.Sqrt((away.First * away.First) + (away.Second * away.Second)) : 0,
                deal => Away(deal) is var away ? new(away.First / best.First, away.Second / best.Second) : default).Score
            : null;

        Utilities Away(Utilities deal) => Gain(deal) is var gain ? new(1 - (gain.First / best.First), 1 - (gain.Second / best.Second)) : default;
    }

    private Utilities Gain(Utilities deal) => new(deal.First - problem.Disagreement.First, deal.Second - problem.Disagreement.Second);

    private static bool IsGain(Utilities gain) => gain.First > 0 && gain.Second > 0;

    /// <summary>The slope of the lesser of two utilities.</summary>
    private static Utilities Lesser(Utilities of) => of.First < of.Second ? new(1, 0) : new(0, 1);

    private Deal? Gaining(Func<Utilities, double> score, Func<Utilities, Utilities> slope)
    {
        var (deal, _) = Best(worth => score(Gain(worth)), worth => slope(Gain(worth)));
        return IsGain(Gain(deal.Worth)) ? deal : null;
    }

    /// <summary>
    /// The deal with the highest score. The score must not fall when a party gets more, and must have one peak along the frontier of each package.
    /// </summary>
    /// <param name="score">The score.</param>
    /// <param name="slope">The slope of the score in the utility of each party, up to a common factor.</param>
    private (Deal Deal, double Score) Best(Func<Utilities, double> score, Func<Utilities, Utilities> slope)
    {
        (Deal Deal, double Score)? best = null;

        // Packages that could not be better even with the best of the continuous issues for both parties are skipped.
        var bounds = packages.Select(package => (package, Bound: score(package.Worth.Plus(new(line.Most, line.Top)))));
        foreach (var (package, bound) in bounds.OrderByDescending(one => one.Bound))
        {
            if (bound <= best?.Score)
            {
                break;
            }

            var (low, high) = (line.Least, line.Most);
            for (var step = 0; step < ContinuousFrontier.Halvings && (low + high) / 2 is var middle && middle > low && middle < high; step++)
            {
                // Along the frontier the second party loses weight / (1 − weight) for each unit that the first one gains.
                var along = line.At(middle);
                var rise = slope(package.Worth.Plus(along.Worth));
                (low, high) = (1 - along.Weight) * rise.First >= along.Weight * rise.Second ? (middle, high) : (low, middle);
            }

            // The ends are tried as well, because halving only approaches a peak at an end.
            var peak = new[] { low, high, line.Least, line.Most }.Select(line.At).MaxBy(along => score(package.Worth.Plus(along.Worth)))!;
            if (best is null || score(package.Worth.Plus(peak.Worth)) > best.Value.Score)
            {
                best = (Deal(package, peak), score(package.Worth.Plus(peak.Worth)));
            }
        }

        return best!.Value;
    }

    /// <summary>The best for one party among the deals that give the other no less than without a deal.</summary>
    private double Edge(Func<Utilities, double> score, bool bySecond)
    {
        var found = double.NegativeInfinity;
        foreach (var package in packages.Where(package => score(package.Worth.Plus(new(line.Most, line.Top))) > double.NegativeInfinity)
            .OrderByDescending(package => bySecond ? package.Worth.First : package.Worth.Second))
        {
            if ((bySecond ? package.Worth.First + line.Most : package.Worth.Second + line.Top) <= found)
            {
                break;
            }

            // Along the frontier of a package one party gains as the other loses: bisection finds the limit of the allowed deals.
            var (good, bad) = bySecond ? (line.Least, line.Most) : (line.Most, line.Least);
            good = double.IsNegativeInfinity(At(bad)) ? good : bad;
            for (var step = 0; step < ContinuousFrontier.Halvings && (good + bad) / 2 is var middle && middle != good && middle != bad; step++)
            {
                (good, bad) = double.IsNegativeInfinity(At(middle)) ? (good, middle) : (middle, bad);
            }

            found = Math.Max(found, At(good));

            double At(double level) => score(package.Worth.Plus(line.At(level).Worth));
        }

        return found;
    }

    /// <summary>
    /// True when some settlement of the continuous issues makes a package better for one party than a point, and no worse for the other.
    /// </summary>
    private bool Beats((ValueList<string> Outcomes, Utilities Worth) package, Utilities point, ContinuousPoint[] grid)
    {
        var (level, wanted) = (point.First - package.Worth.First, point.Second + Tolerance - package.Worth.Second);
        if (level > line.Most || line.Top <= wanted)
        {
            return false;
        }

        if (level <= line.Least)
        {
            return true;
        }

        // The utility of the second party falls along the grid, so it is computed only between grid points.
        var next = Math.Min(grid.Length - 1, (int)Math.Ceiling((level - line.Least) / (line.Most - line.Least) * (grid.Length - 1)));
        return (grid[next].Worth.First >= level && grid[next].Worth.Second > wanted)
            || (grid[Math.Max(0, next - 1)].Worth.Second > wanted && line.At(level).Worth.Second > wanted);
    }

    private Deal Deal((ValueList<string> Outcomes, Utilities Worth) package, ContinuousPoint along)
    {
        var (outcomes, next) = (new Queue<string>(package.Outcomes), 0);
        return new(
            [.. problem.Issues.Select(
                issue => issue is DiscreteIssue ? new Settlement(issue.Id, outcomes.Dequeue(), null) : new Settlement(
                    issue.Id, null, along.Settled[next++]))],
            package.Worth.Plus(along.Worth));
    }

    private static List<(T Item, Utilities Worth)> Unbeaten<T>(IEnumerable<(T Item, Utilities Worth)> all)
    {
        var kept = new List<(T Item, Utilities Worth)>();
        foreach (var one in all.OrderByDescending(one => one.Worth.First).ThenByDescending(one => one.Worth.Second))
        {
            if (kept.Count == 0 || one.Worth.Second > kept[^1].Worth.Second)
            {
                kept.Add(one);
            }
        }

        kept.Reverse();
        return kept;
    }
}

/// <summary>A deal: a settlement of each issue, with its utilities.</summary>
/// <param name="Settlements">The settlements, in the order of the issues.</param>
/// <param name="Worth">The utilities of the deal to both parties.</param>
public sealed record Deal(ValueList<Settlement> Settlements, Utilities Worth);

/// <summary>The settlement of an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Outcome">The outcome; <c>null</c> for a continuous issue.</param>
/// <param name="Share">The settlement of a continuous issue, from 0 to 1; <c>null</c> for a discrete issue.</param>
public sealed record Settlement(string Issue, string? Outcome, double? Share);

/// <summary>A bargaining problem has too many packages.</summary>
/// <param name="message">The message: the number of packages, and the number allowed.</param>
public sealed class TooManyPackagesException(string message) : Exception(message);
