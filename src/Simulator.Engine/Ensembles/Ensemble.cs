namespace Simulator.Engine.Ensembles;

/// <summary>A count over runs that can be made in parts and merged in any order.</summary>
/// <typeparam name="TSelf">The type of the count.</typeparam>
public interface IMergeable<in TSelf>
{
    /// <summary>Adds the count of another part.</summary>
    void Merge(TSelf other);
}

/// <summary>The computing effort for runs. It does not affect results.</summary>
/// <param name="Threads">The number of threads, from 1.</param>
/// <param name="Progress">
/// The receiver of progress. Each report is the number of further runs done, in any order, so that their sum is the total over all ensembles. Default
/// <c>null</c>.
/// </param>
public sealed record Effort(int Threads, IProgress<long>? Progress = null);

/// <summary>Many runs, counted in parts by several threads. Merging adds whole numbers, so the number of threads does not affect results.</summary>
public static class Ensemble
{
    /// <summary>The maximum number of runs of an ensemble.</summary>
    public const long MaxRuns = 10_000_000;

    private const long Chunk = 256;

    /// <summary>Counts runs, each by its number. Memory does not grow with the number of runs.</summary>
    /// <param name="runs">The number of runs, from 1 to 10,000,000.</param>
    /// <param name="make">Makes an empty count.</param>
    /// <param name="add">Adds one run, given by its number, to a count.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many runs.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static TTally Count<TTally>(long runs, Func<TTally> make, Action<TTally, long> add, Effort effort, CancellationToken cancel)
        where TTally : IMergeable<TTally>
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(effort);
        if (runs is < 1 or > MaxRuns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(runs), FormattableString.Invariant($"The number of runs is {runs}. Allowed: 1 to {MaxRuns}."));
        }

        var next = 0L;
        var whole = make();
        var options = new ParallelOptions { MaxDegreeOfParallelism = effort.Threads, CancellationToken = cancel };
        Parallel.For(0, effort.Threads, options, _ =>
        {
            var part = make();
            for (var first = Interlocked.Add(ref next, Chunk) - Chunk; first < runs; first = Interlocked.Add(ref next, Chunk) - Chunk)
            {
                cancel.ThrowIfCancellationRequested();
                var last = Math.Min(first + Chunk, runs);
                for (var run = first; run < last; run++)
                {
                    add(part, run);
                }

                effort.Progress?.Report(last - first);
            }

            lock (options)
            {
                whole.Merge(part);
            }
        });
        return whole;
    }
}
