using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>The setup of runs: timeline, days, number, seed and assumptions.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="From">
/// The first day of the runs. Default: the day after the fork of a branch, or after the last event of another timeline.
/// </param>
/// <param name="Until">The last day; default: 89 days after the first, which makes 90 days.</param>
/// <param name="Runs">The number of runs, from 1 to 10,000,000.</param>
/// <param name="Seed">The seed of all random draws, from 0.</param>
/// <param name="Threads">The number of threads; default: all cores. It changes no result.</param>
/// <param name="Levers">Levers that are assumed in addition to the events of the timeline.</param>
/// <param name="Values">Values of parameters that replace those of the case.</param>
/// <param name="Reference">True to leave out the steps that were added to the reference model.</param>
public sealed record RunSetup(
    TimelineId Timeline,
    DateOnly? From = null,
    DateOnly? Until = null,
    long Runs = 10_000,
    long Seed = 1,
    int? Threads = null,
    ValueList<AssumedLever> Levers = default,
    ValueList<ParameterValue> Values = default,
    bool Reference = false)
{
    /// <summary>The default number of days of runs.</summary>
    public const int DefaultDays = 90;

    /// <summary>The maximum number of days of runs: ten years.</summary>
    public const int MaxDays = 3_653;

    /// <summary>The threads of the runs, with the receiver of their progress.</summary>
    /// <param name="progress">The receiver of the part that is done, from 0 to 1.</param>
    /// <param name="of">The total number of runs, for the progress; default: those of one ensemble.</param>
    internal Effort Effort(IProgress<double>? progress, long? of = null)
    {
        var (whole, done) = (of ?? Runs, 0L);
        return new(Threads ?? Environment.ProcessorCount, progress is null ? null : new Counting(more =>
        {
            done += more;
            progress.Report(Math.Min(1, (double)done / whole));
        }));
    }

    /// <summary>The problems of the setup that do not depend on the timeline.</summary>
    internal IEnumerable<Problem> Problems()
    {
        if (Runs is < 1 or > Ensemble.MaxRuns)
        {
            yield return new($"The number of runs is {Runs}. Allowed: 1 to {Ensemble.MaxRuns}.");
        }

        var latest = DateOnly.MaxValue.AddDays(-MaxDays);
        if (From > latest)
        {
            yield return new($"Runs would begin on {From:yyyy-MM-dd}. Allowed: {latest:yyyy-MM-dd} or earlier.");
        }

        if (Seed < 0)
        {
            yield return new($"'{Seed}' is not a seed. Allowed: a whole number from 0 on.");
        }

        if (Threads is < 1 or > 1024)
        {
            yield return new($"'{Threads}' threads cannot be used. Allowed: 1 to 1024.");
        }

        foreach (var repeated in Values.GroupBy(value => value.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new($"The parameter '{repeated.Key}' is set {repeated.Count()} times. Allowed: once.");
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

/// <summary>A lever that is assumed in addition to the events of a timeline.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Level">The strength, from 0 to 1.</param>
/// <param name="On">The day on which the lever is applied; default: the first day of the runs.</param>
/// <param name="LagDays">The days before the lever takes effect, from 0.</param>
/// <param name="RampDays">The days until the lever has its full strength, from 0.</param>
public sealed record AssumedLever(LeverId Lever, double Level = 1, DateOnly? On = null, int LagDays = 0, int RampDays = 0);

/// <summary>A value of a parameter that replaces that of the case.</summary>
/// <param name="Id">The symbol of the parameter.</param>
/// <param name="Value">The value, within the range of the parameter.</param>
public sealed record ParameterValue(string Id, double Value);
