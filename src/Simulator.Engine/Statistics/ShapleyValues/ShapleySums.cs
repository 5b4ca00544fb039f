using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Engine.Statistics.ShapleyValues;

/// <summary>
/// The contribution of each player of a package to an effect, on average over runs: Shapley shares that add up to the whole effect exactly.
/// </summary>
/// <remarks>
/// L. S. Shapley, "A value for n-person games", 1953: a player's share is its mean contribution when players join in a random order. Per run,
/// shares are whole numbers over a common denominator, so that their sum over runs is exact and does not depend on threads.
/// </remarks>
public sealed class ShapleySums
{
    private readonly Moments[] shares;
    private readonly Moments total;
    private readonly double step;

    internal ShapleySums(int players, long denominator, double step)
    {
        (Denominator, this.step) = (denominator, step);
        total = new(step / denominator);
        shares = [.. Enumerable.Range(0, players).Select(_ => new Moments(step / denominator))];
    }

    /// <summary>The number of runs added.</summary>
    public long Runs => total.Count;

    /// <summary>The common denominator of the numerators, which are in steps of the value.</summary>
    public long Denominator { get; }

    /// <summary>The whole effect summed over runs, times the denominator, in steps of the value; the sum of the numerators of all players.</summary>
    public Int128 TotalNumerator => total.Sum;

    /// <summary>The whole effect: the mean over runs of the value with all players minus that with none.</summary>
    /// <exception cref="InvalidOperationException">No run was added.</exception>
    public Estimate Total => PairedMean.Difference(total, step);

    /// <summary>A player's share summed over runs, times the denominator, in steps of the value.</summary>
    /// <param name="player">The player, counted from 0.</param>
    public Int128 Numerator(int player) => shares[player].Sum;

    /// <summary>A player's share of the effect: its mean over runs.</summary>
    /// <param name="player">The player, counted from 0.</param>
    /// <exception cref="InvalidOperationException">No run was added.</exception>
    public Estimate Share(int player) => PairedMean.Difference(shares[player], step);

    /// <summary>Adds the runs of another part of the ensemble.</summary>
    /// <param name="other">The other part.</param>
    /// <exception cref="ArgumentException">The other part has another number of players, another denominator or another step.</exception>
    public void Merge(ShapleySums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.shares.Length != shares.Length || other.Denominator != Denominator)
        {
            throw new ArgumentException(
                $"Shares of {other.shares.Length} players over {other.Denominator} cannot be added to those of {shares.Length} over {Denominator}.",
                nameof(other));
        }

        total.Merge(other.total);
        for (var player = 0; player < shares.Length; player++)
        {
            shares[player].Merge(other.shares[player]);
        }
    }

    /// <summary>Adds a run.</summary>
    /// <param name="numerators">Each player's share, times the denominator, in steps of the value.</param>
    internal void Add(ReadOnlySpan<long> numerators)
    {
        var sum = 0L;
        for (var player = 0; player < shares.Length; player++)
        {
            shares[player].AddSteps(numerators[player]);
            sum += numerators[player];
        }

        total.AddSteps(sum);
    }
}
