using Simulator.Domain.Values;

namespace Simulator.Engine.Bargaining;

/// <summary>
/// The Pareto frontier of a bargaining problem: the packages that cannot be made better for one party without making them worse for the other.
/// </summary>
/// <remarks>
/// Packages of discrete outcomes are told apart one by one, without those that another one beats. On each of them stands the frontier of the
/// continuous issues, which is concave, so that solutions on it are found exactly, up to the precision of the arithmetic.
/// </remarks>
public sealed class Frontier
{
    /// <summary>The most packages of discrete outcomes, beaten ones left out, that are looked at.</summary>
    public const int MaxPackages = 100_000;

    /// <summary>The most such packages where there are continuous issues as well, so that each package has a frontier of its own.</summary>
    public const int MaxWithLines = 1_000;

    private const int Halvings = 200;
    private const double Tolerance = 1e-12;
    private const double Far = 1e6;
    private readonly BargainingProblem problem;
    private readonly ContinuousIssue[] continuous;
    private readonly IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages;
    private readonly double least, most, top;

    private Frontier(BargainingProblem problem, ContinuousIssue[] continuous, IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages)
    {
        (this.problem, this.continuous, this.packages) = (problem, continuous, packages);
        (least, most, top) = (Sum(0).First, Sum(1).First, Sum(0).Second);
    }

    /// <summary>The frontier of a problem.</summary>
    /// <exception cref="TooManyPackagesException">
    /// It has more than <see cref="MaxPackages"/> packages that no other one beats, or <see cref="MaxWithLines"/> where there are continuous issues.
    /// </exception>
    public static Frontier Of(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        List<(ValueList<string> Outcomes, Utilities Worth)> unbeaten = [([], default)];
        ContinuousIssue[] lines = [.. problem.Issues.OfType<ContinuousIssue>()];
        var allowed = lines.Length > 0 ? MaxWithLines : MaxPackages;
        foreach (var issue in problem.Issues.OfType<DiscreteIssue>())
        {
            unbeaten = Unbeaten(unbeaten.SelectMany(
                _ => issue.Outcomes,
                (package, outcome) => (package.Outcomes.Add(outcome.Id),
                    package.Worth.Plus(new(issue.Weights.First * outcome.Worth.First, issue.Weights.Second * outcome.Worth.Second)))));
            if (unbeaten.Count > allowed)
            {
                throw new TooManyPackagesException(
                    $"There are {unbeaten.Count:N0} packages of discrete outcomes that no other one beats. "
                    + $"Allowed: at most {allowed:N0}{(lines.Length > 0 ? " beside issues that are settled along a line" : "")}.");
            }
        }

        return new(problem, lines, unbeaten);
    }

    /// <summary>Points of the frontier, from the best for the second party to the best for the first.</summary>
    /// <param name="each">How many points of the continuous issues are tried for each package of discrete outcomes, from 2.</param>
    public IReadOnlyList<Deal> Points(int each = 101)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(each, 2);
        Stretch[] grid = least == most ? [Along(least)] : [.. Enumerable.Range(0, each).Select(
            point => Along(least + ((most - least) * point / (each - 1))))];
        return
        [
            .. Unbeaten(packages.SelectMany(_ => grid, (package, along) => ((package, along), package.Worth.Plus(along.Worth))))
                .Where(point => grid.Length == 1 || !packages.Any(package => Beats(package, point.Worth, grid))).Select(
                    point => Deal(point.Item.package, point.Item.along)),
        ];
    }

    /// <summary>
    /// The best that each party could have without making the other one worse off than without a deal; none where no deal is as good for both.
    /// </summary>
    public Utilities? Ideal()
    {
        var rational = Best(deal => Math.Min(Gain(deal).First, Gain(deal).Second), deal => Lesser(Gain(deal)));
        return rational.Score < 0 ? null : new(
            Edge(deal => deal.Second >= problem.Disagreement.Second - Tolerance ? deal.First : double.NegativeInfinity, bySecond: true),
            Edge(deal => deal.First >= problem.Disagreement.First - Tolerance ? deal.Second : double.NegativeInfinity, bySecond: false));
    }

    /// <summary>
    /// The solution of Nash 1950: the deal with the largest product of gains over the disagreement; none where no deal is a gain for both.
    /// </summary>
    public Deal? Nash() => Gaining(
        gain => IsGain(gain) ? Math.Log(gain.First) + Math.Log(gain.Second) : Math.Min(gain.First, gain.Second) - Far,
        gain => IsGain(gain) ? new(gain.Second, gain.First) : Lesser(gain));

    /// <summary>
    /// The solution of Kalai and Smorodinsky 1975: the largest equal part of what each could gain at best; none where no deal is a gain for both.
    /// </summary>
    /// <remarks>
    /// Where packages leave gaps in the frontier, an equal part may not be there: then the package in which the smaller part is largest.
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

    /// <summary>The deal with the largest sum of utilities, whoever gets them.</summary>
    public Deal MaxWelfare() => Best(deal => deal.First + deal.Second, _ => new(1, 1)).Deal;

    /// <summary>
    /// How far the parties' interests lie apart: the distance of the nearest deal from what both would like best, from 0 (both can have it all) on;
    /// none where a party cannot gain by any deal.
    /// </summary>
    /// <remarks>
    /// Opposition level (Baarslag and others 2013): utilities are scaled so that the best of all deals is 1 for each party and the disagreement 0.
    /// </remarks>
    public double? Opposition()
    {
        var best = Gain(new(packages.Max(package => package.Worth.First) + most, packages.Max(package => package.Worth.Second) + top));
        return IsGain(best) ? -Best(deal => Away(deal) is var away ? -Math.Sqrt((away.First * away.First) + (away.Second * away.Second)) : 0, deal => Away(deal) is var away ? new(away.First / best.First, away.Second / best.Second) : default).Score : null;

        Utilities Away(Utilities deal) => Gain(deal) is var gain ? new(1 - (gain.First / best.First), 1 - (gain.Second / best.Second)) : default;
    }

    private Utilities Gain(Utilities deal) => new(deal.First - problem.Disagreement.First, deal.Second - problem.Disagreement.Second);

    private static bool IsGain(Utilities gain) => gain.First > 0 && gain.Second > 0;

    /// <summary>The slope of whichever is less.</summary>
    private static Utilities Lesser(Utilities of) => of.First < of.Second ? new(1, 0) : new(0, 1);

    private Deal? Gaining(Func<Utilities, double> score, Func<Utilities, Utilities> slope)
    {
        var (deal, _) = Best(worth => score(Gain(worth)), worth => slope(Gain(worth)));
        return IsGain(Gain(deal.Worth)) ? deal : null;
    }

    /// <summary>
    /// The deal with the highest score, which never falls where a party gets more, and has one peak along the frontier of each package.
    /// </summary>
    /// <param name="score">The score.</param>
    /// <param name="slope">How fast it rises with the utility of each party, up to a common factor.</param>
    private (Deal Deal, double Score) Best(Func<Utilities, double> score, Func<Utilities, Utilities> slope)
    {
        (Deal Deal, double Score)? best = null;

        // Packages that could not be better even if both parties had the best of the continuous issues are passed over.
        foreach (var (package, bound) in packages.Select(package => (package, Bound: score(package.Worth.Plus(new(most, top))))).OrderByDescending(one => one.Bound))
        {
            if (bound <= best?.Score)
            {
                break;
            }

            var (low, high) = (least, most);
            for (var step = 0; step < Halvings && (low + high) / 2 is var middle && middle > low && middle < high; step++)
            {
                // Along the frontier the second party loses weight / (1 − weight) for what the first one gains.
                var along = Along(middle);
                var rise = slope(package.Worth.Plus(along.Worth));
                (low, high) = (1 - along.Weight) * rise.First >= along.Weight * rise.Second ? (middle, high) : (low, middle);
            }

            // The ends as well, because a peak at an end is only come near to.
            var peak = new[] { low, high, least, most }.Select(Along).MaxBy(along => score(package.Worth.Plus(along.Worth)))!;
            if (best is null || score(package.Worth.Plus(peak.Worth)) > best.Value.Score)
            {
                best = (Deal(package, peak), score(package.Worth.Plus(peak.Worth)));
            }
        }

        return best!.Value;
    }

    /// <summary>The most for one party where the other has no less than without a deal.</summary>
    private double Edge(Func<Utilities, double> score, bool bySecond)
    {
        var found = double.NegativeInfinity;
        foreach (var package in packages.Where(package => score(package.Worth.Plus(new(most, top))) > double.NegativeInfinity).OrderByDescending(
            package => bySecond ? package.Worth.First : package.Worth.Second))
        {
            if ((bySecond ? package.Worth.First + most : package.Worth.Second + top) <= found)
            {
                break;
            }

            // Along the frontier of a package one party gains as the other loses: the edge of what is allowed is found by halving.
            var (good, bad) = bySecond ? (least, most) : (most, least);
            good = double.IsNegativeInfinity(At(bad)) ? good : bad;
            for (var step = 0; step < Halvings && (good + bad) / 2 is var middle && middle != good && middle != bad; step++)
            {
                (good, bad) = double.IsNegativeInfinity(At(middle)) ? (good, middle) : (middle, bad);
            }

            found = Math.Max(found, At(good));

            double At(double level) => score(package.Worth.Plus(Along(level).Worth));
        }

        return found;
    }

    /// <summary>
    /// Whether some settlement of the continuous issues makes a package better for one party than a point, and no worse for the other.
    /// </summary>
    private bool Beats((ValueList<string> Outcomes, Utilities Worth) package, Utilities point, Stretch[] grid)
    {
        var (level, wanted) = (point.First - package.Worth.First, point.Second + Tolerance - package.Worth.Second);
        if (level > most || top <= wanted)
        {
            return false;
        }

        if (level <= least)
        {
            return true;
        }

        // What the second party has falls along the grid: only between its points has it to be worked out.
        var next = Math.Min(grid.Length - 1, (int)Math.Ceiling((level - least) / (most - least) * (grid.Length - 1)));
        return (grid[next].Worth.First >= level && grid[next].Worth.Second > wanted)
            || (grid[Math.Max(0, next - 1)].Worth.Second > wanted && Along(level).Worth.Second > wanted);
    }

    private Deal Deal((ValueList<string> Outcomes, Utilities Worth) package, Stretch along)
    {
        var (outcomes, next) = (new Queue<string>(package.Outcomes), 0);
        return new(
            [.. problem.Issues.Select(
                issue => issue is DiscreteIssue ? new Settlement(issue.Id, outcomes.Dequeue(), null) : new Settlement(
                    issue.Id, null, along.Settled[next++]))],
            package.Worth.Plus(along.Worth));
    }

    /// <summary>The best continuous settlements for the second party that are worth so much to the first.</summary>
    private Stretch Along(double level)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings && continuous.Length > 0 && (low + high) / 2 is var middle && middle > low && middle < high; step++)
        {
            (low, high) = Sum(middle).First < level ? (middle, high) : (low, middle);
        }

        // Where issues are linear, the settlements jump at one weight, and what lies between is the line between both.
        var (below, above) = (Sum(low), Sum(high));
        var part = above.First > below.First ? Math.Clamp((level - below.First) / (above.First - below.First), 0, 1) : 1;
        double[] settled = [.. continuous.Select(issue => issue.Best(low) + (part * (issue.Best(high) - issue.Best(low))))];
        return new(settled.Zip(continuous, (x, issue) => issue.At(x)).Aggregate(default(Utilities), (sum, worth) => sum.Plus(worth)), settled, low);
    }

    private Utilities Sum(double first) => continuous.Aggregate(default(Utilities), (sum, issue) => sum.Plus(issue.At(issue.Best(first))));

    /// <summary>A point of the frontier of the continuous issues alone.</summary>
    /// <param name="Worth">What it is worth.</param>
    /// <param name="Settled">How the continuous issues are settled.</param>
    /// <param name="Weight">The weight of the first party's utility for which it is best.</param>
    private sealed record Stretch(Utilities Worth, double[] Settled, double Weight);

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

/// <summary>A package: how each issue is settled, and what that is worth.</summary>
/// <param name="Settlements">How each issue is settled, in their order.</param>
/// <param name="Worth">What it is worth to both parties.</param>
public sealed record Deal(ValueList<Settlement> Settlements, Utilities Worth);

/// <summary>How an issue is settled.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Outcome">The outcome; none where it is settled along a line.</param>
/// <param name="Share">Where along the line, from 0 to 1; none where it has outcomes.</param>
public sealed record Settlement(string Issue, string? Outcome, double? Share);

/// <summary>A bargaining problem has too many packages to look at.</summary>
/// <param name="message">How many there are, and how many are allowed.</param>
public sealed class TooManyPackagesException(string message) : Exception(message);
