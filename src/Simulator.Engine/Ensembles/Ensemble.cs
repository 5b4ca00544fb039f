namespace Simulator.Engine.Ensembles;

/// <summary>A count over runs that can be made in parts and put together in any order.</summary>
/// <typeparam name="TSelf">The count itself.</typeparam>
public interface IMergeable<in TSelf>
{
    /// <summary>Counts in what another part has counted.</summary>
    void Merge(TSelf other);
}

/// <summary>How runs are spread over the machine. It changes no result.</summary>
/// <param name="Threads">How many threads at once, from 1.</param>
/// <param name="Progress">
/// Hears how many more runs are done, in any order, so that whoever adds up gets all of them over several ensembles; may be left out.
/// </param>
public sealed record Effort(int Threads, IProgress<long>? Progress = null);

/// <summary>Many runs: counted in parts over all cores, and put together by whole numbers, so that the number of threads changes no bit.</summary>
public static class Ensemble
{
    /// <summary>The most runs of an ensemble.</summary>
    public const long MaxRuns = 10_000_000;

    private const long Chunk = 256;

    /// <summary>Counts runs, each by its number. Memory does not grow with their number.</summary>
    /// <param name="runs">How many, from 1 to 10,000,000.</param>
    /// <param name="make">Makes an empty count.</param>
    /// <param name="add">Counts one run.</param>
    /// <param name="effort">How they are spread.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many runs.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TTally Count<TTally>(long runs, Func<TTally> make, Action<TTally, long> add, Effort effort, CancellationToken cancel)
        where TTally : IMergeable<TTally>
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(effort);
        if (runs is < 1 or > MaxRuns)
        {
            throw new ArgumentOutOfRangeException(nameof(runs), FormattableString.Invariant($"{runs} runs cannot be made. Allowed: 1 to {MaxRuns}."));
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
