using Simulator.Domain;

namespace Simulator.Engine;

/// <summary>The Pareto frontier of a bargaining problem: the packages that cannot be made better for one party without making them worse for the other.</summary>
/// <remarks>
/// Packages of discrete outcomes are told apart one by one, without those that another one beats. On each of them stands the frontier of the continuous
/// issues, which is concave, so that solutions on it are found exactly, up to the precision of the arithmetic.
/// </remarks>
public sealed class Frontier
{
    /// <summary>The most packages of discrete outcomes, beaten ones left out, that are looked at.</summary>
    public const int MostPackages = 100_000;

    private const int Halvings = 200;
    private const double Tolerance = 1e-12;
    private const double Far = 1e6;
    private readonly BargainingProblem problem;
    private readonly ContinuousIssue[] continuous;
    private readonly IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages;
    private readonly double least, most;

    private Frontier(BargainingProblem problem, ContinuousIssue[] continuous, IReadOnlyList<(ValueList<string> Outcomes, Utilities Worth)> packages)
    {
        (this.problem, this.continuous, this.packages) = (problem, continuous, packages);
        (least, most) = (Sum(0).First, Sum(1).First);
    }

    /// <summary>The frontier of a problem.</summary>
    /// <exception cref="ArgumentException">It has more than <see cref="MostPackages"/> packages that no other one beats.</exception>
    public static Frontier Of(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        List<(ValueList<string> Outcomes, Utilities Worth)> unbeaten = [([], default)];
        foreach (var issue in problem.Issues.OfType<DiscreteIssue>())
        {
            unbeaten = Unbeaten(unbeaten.SelectMany(
                _ => issue.Outcomes,
                (package, outcome) => (package.Outcomes.Add(outcome.Id), package.Worth.Plus(new(issue.Weights.First * outcome.Worth.First, issue.Weights.Second * outcome.Worth.Second)))));
            if (unbeaten.Count > MostPackages)
            {
                throw new ArgumentException($"There are {unbeaten.Count:N0} packages of discrete outcomes that no other one beats. Allowed: at most {MostPackages:N0}.", nameof(problem));
            }
        }

        return new(problem, [.. problem.Issues.OfType<ContinuousIssue>()], unbeaten);
    }

    /// <summary>Points of the frontier, from the best for the second party to the best for the first.</summary>
    /// <param name="each">How many points of the continuous issues are tried for each package of discrete outcomes, from 2.</param>
    public IReadOnlyList<Deal> Points(int each = 101) =>
    [
        .. Unbeaten(packages.SelectMany(package => Grid(each).Select(level => (Deal(package, level), Worth(package, level)))))
            .Where(point => !packages.Any(package => Beats(package, point.Worth))).Select(point => point.Item),
    ];

    /// <summary>The best that each party could have without making the other one worse off than without a deal; none where no deal is as good for both.</summary>
    public Utilities? Ideal()
    {
        var rational = Best(deal => Math.Min(deal.First - problem.Disagreement.First, deal.Second - problem.Disagreement.Second));
        return rational.Score < 0 ? null : new(
            Best(deal => deal.Second >= problem.Disagreement.Second - Tolerance ? deal.First : double.NegativeInfinity, bySecond: true).Score,
            Best(deal => deal.First >= problem.Disagreement.First - Tolerance ? deal.Second : double.NegativeInfinity, bySecond: false).Score);
    }

    /// <summary>The solution of Nash 1950: the deal with the largest product of gains over the disagreement; none where no deal is a gain for both.</summary>
    public Deal? Nash() => Gaining(deal => deal is var gain && gain.First > 0 && gain.Second > 0 ? Math.Log(gain.First) + Math.Log(gain.Second) : Math.Min(gain.First, gain.Second) - Far);

    /// <summary>The solution of Kalai and Smorodinsky 1975: the largest equal part of what each could gain at best; none where no deal is a gain for both.</summary>
    public Deal? KalaiSmorodinsky()
    {
        if (Ideal() is not { } ideal)
        {
            return null;
        }

        var span = (First: ideal.First - problem.Disagreement.First, Second: ideal.Second - problem.Disagreement.Second);
        return span.First <= 0 || span.Second <= 0 ? null : Gaining(gain => Math.Min(gain.First / span.First, gain.Second / span.Second));
    }

    /// <summary>The deal with the largest sum of utilities, whoever gets them.</summary>
    public Deal MaxWelfare() => Best(deal => deal.First + deal.Second).Deal;

    /// <summary>How far the parties' interests lie apart: the distance of the nearest deal from what both would like best, from 0 (both can have it all) on; none where a party cannot gain by any deal.</summary>
    /// <remarks>Opposition level (Baarslag and others 2013): utilities are scaled so that the best of all deals is 1 for each party and the disagreement 0.</remarks>
    public double? Opposition()
    {
        var best = (First: Best(deal => deal.First).Score - problem.Disagreement.First, Second: Best(deal => deal.Second).Score - problem.Disagreement.Second);
        return best.First > 0 && best.Second > 0
            ? -Best(deal => -Math.Sqrt(Squared(1 - ((deal.First - problem.Disagreement.First) / best.First)) + Squared(1 - ((deal.Second - problem.Disagreement.Second) / best.Second)))).Score
            : null;

        static double Squared(double value) => value * value;
    }

    private Deal? Gaining(Func<(double First, double Second), double> score)
    {
        var (deal, _) = Best(deal => score((deal.First - problem.Disagreement.First, deal.Second - problem.Disagreement.Second)));
        return deal.Worth.First > problem.Disagreement.First && deal.Worth.Second > problem.Disagreement.Second ? deal : null;
    }

    /// <summary>The deal with the highest score, which must have one peak along the frontier of each package.</summary>
    private (Deal Deal, double Score) Best(Func<Utilities, double> score)
    {
        const double Golden = 0.6180339887498949;
        return packages.Select(package =>
        {
            var (low, high) = (least, most);
            for (var step = 0; step < Halvings && high - low > 0; step++)
            {
                var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
                (low, high) = At(package, left) >= At(package, right) ? (low, right) : (left, high);
            }

            // The ends as well, because a peak at an end is only come near to.
            var level = new[] { (low + high) / 2, least, most }.MaxBy(level => At(package, level));
            return (Deal: Deal(package, level), Score: At(package, level));
        }).MaxBy(found => found.Score);

        double At((ValueList<string> Outcomes, Utilities Worth) package, double level) => score(package.Worth.Plus(Along(level).Worth));
    }

    /// <summary>The most for one party where the other has no less than without a deal.</summary>
    private (Deal Deal, double Score) Best(Func<Utilities, double> score, bool bySecond) =>
        packages.Select(package =>
        {
            // Along the frontier of a package one party gains as the other loses: the edge of what is allowed is found by halving.
            var (good, bad) = bySecond ? (least, most) : (most, least);
            if (!double.IsNegativeInfinity(score(Worth(package, bad))))
            {
                good = bad;
            }

            for (var step = 0; step < Halvings && good != bad; step++)
            {
                var middle = (good + bad) / 2;
                (good, bad) = double.IsNegativeInfinity(score(Worth(package, middle))) ? (good, middle) : (middle, bad);
            }

            return (Deal: Deal(package, good), Score: score(Worth(package, good)));
        }).MaxBy(found => found.Score);

    private Utilities Worth((ValueList<string> Outcomes, Utilities Worth) package, double level) => package.Worth.Plus(Along(level).Worth);

    /// <summary>Whether some settlement of the continuous issues makes a package better for one party than a point, and no worse for the other.</summary>
    private bool Beats((ValueList<string> Outcomes, Utilities Worth) package, Utilities point) =>
        point.First - package.Worth.First is var level && level <= most && Worth(package, Math.Max(level, least)).Second > point.Second + Tolerance;

    private IEnumerable<double> Grid(int each) => least == most ? [least] : Enumerable.Range(0, each).Select(point => least + ((most - least) * point / (each - 1)));

    private Deal Deal((ValueList<string> Outcomes, Utilities Worth) package, double level)
    {
        var (worth, settled) = Along(level);
        var (outcomes, next) = (new Queue<string>(package.Outcomes), 0);
        return new(
            [.. problem.Issues.Select(issue => issue is DiscreteIssue ? new Settlement(issue.Id, outcomes.Dequeue(), null) : new Settlement(issue.Id, null, settled[next++]))],
            package.Worth.Plus(worth));
    }

    /// <summary>The best continuous settlements for the second party that are worth so much to the first.</summary>
    private (Utilities Worth, double[] Settled) Along(double level)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings && low < high && (low + high) / 2 is var middle && middle > low && middle < high; step++)
        {
            (low, high) = Sum(middle).First < level ? (middle, high) : (low, middle);
        }

        // Where issues are linear, the settlements jump at one weight, and what lies between is the line between both.
        var (below, above) = (Sum(low), Sum(high));
        var part = above.First > below.First ? Math.Clamp((level - below.First) / (above.First - below.First), 0, 1) : 1;
        double[] settled = [.. continuous.Select(issue => issue.Best(low) + (part * (issue.Best(high) - issue.Best(low))))];
        return (settled.Zip(continuous, (x, issue) => issue.At(x)).Aggregate(default(Utilities), (sum, worth) => sum.Plus(worth)), settled);
    }

    private Utilities Sum(double first) => continuous.Aggregate(default(Utilities), (sum, issue) => sum.Plus(issue.At(issue.Best(first))));

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
