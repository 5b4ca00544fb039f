using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>What to run: a timeline, from which day to which, how often, on which luck, and with what besides.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="From">The first day of the runs; of a branch the day after its fork when left out, else the day after the last event.</param>
/// <param name="Until">The last day; 89 days after the first when left out, which makes 90 days.</param>
/// <param name="Runs">How many runs, from 1 to 10,000,000.</param>
/// <param name="Seed">The seed of all chance, from 0.</param>
/// <param name="Threads">How many threads; all there are when left out. It changes no result.</param>
/// <param name="Levers">Levers that are supposed besides what the timeline tells.</param>
/// <param name="Values">Values of parameters to take instead of those of the case.</param>
/// <param name="Reference">Whether to leave out the steps that were added to the reference model.</param>
public sealed record RunSetup(
    TimelineId Timeline,
    DateOnly? From = null,
    DateOnly? Until = null,
    long Runs = 10_000,
    long Seed = 1,
    int? Threads = null,
    ValueList<SupposedLever> Levers = default,
    ValueList<ParameterValue> Values = default,
    bool Reference = false)
{
    /// <summary>How many days runs tell when nothing is said.</summary>
    public const int DefaultDays = 90;

    /// <summary>The most days that runs tell: ten years.</summary>
    public const int MaxDays = 3_653;

    /// <summary>How the runs are spread over the machine.</summary>
    /// <param name="progress">Hears how much is done, from 0 to 1.</param>
    /// <param name="of">How many runs are to be made in all; those of one ensemble when left out.</param>
    internal Effort Effort(IProgress<double>? progress, long? of = null)
    {
        var (whole, done) = (of ?? Runs, 0L);
        return new(Threads ?? Environment.ProcessorCount, progress is null ? null : new Counting(more =>
        {
            done += more;
            progress.Report(Math.Min(1, (double)done / whole));
        }));
    }

    /// <summary>What is wrong with it, whatever the timeline.</summary>
    internal IEnumerable<Problem> Problems()
    {
        if (Runs is < 1 or > Ensemble.MaxRuns)
        {
            yield return new($"{Runs} runs cannot be made. Allowed: 1 to {Ensemble.MaxRuns}.");
        }

        var latest = DateOnly.MaxValue.AddDays(-MaxDays);
        if (From > latest)
        {
            yield return new($"Runs would begin on {From:yyyy-MM-dd}. Allowed: by {latest:yyyy-MM-dd}.");
        }

        if (Seed < 0)
        {
            yield return new($"'{Seed}' is not a seed. Allowed: a whole number from 0 on.");
        }

        if (Threads is < 1 or > 1024)
        {
            yield return new($"'{Threads}' threads cannot be used. Allowed: 1 to 1024.");
        }

        foreach (var twice in Values.GroupBy(value => value.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new($"The parameter '{twice.Key}' is set {twice.Count()} times. Allowed: once.");
        }

        foreach (var lever in Levers.Where(lever => !(lever.Level is >= 0 and <= 1) || lever.LagDays < 0 || lever.RampDays < 0))
        {
            yield return new(
                $"The lever '{lever.Lever}' has level {lever.Level}, lag {lever.LagDays} and ramp {lever.RampDays}. "
                + "Allowed: a level from 0 to 1, and days from 0.");
        }
    }

    private sealed class Counting(Action<long> heard) : IProgress<long>
    {
        private readonly Lock gate = new();

        public void Report(long value)
        {
            lock (gate)
            {
                heard(value);
            }
        }
    }
}

/// <summary>A lever that is supposed besides what a timeline tells.</summary>
/// <param name="Lever">Which.</param>
/// <param name="Level">How strongly, from 0 to 1.</param>
/// <param name="On">The day; the first day of the runs when left out.</param>
/// <param name="LagDays">Days before it begins to work, from 0.</param>
/// <param name="RampDays">Days until it has its full strength, from 0.</param>
public sealed record SupposedLever(LeverId Lever, double Level = 1, DateOnly? On = null, int LagDays = 0, int RampDays = 0);

/// <summary>A value of a parameter to take instead of that of the case.</summary>
/// <param name="Id">The parameter, by its symbol.</param>
/// <param name="Value">The value, within the range of the parameter.</param>
public sealed record ParameterValue(string Id, double Value);
