using System.Diagnostics;

namespace Simulator.Benchmarks;

/// <summary>One of those who do the same work in turns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MeasureAsync">Has one turn, and says what it cost in milliseconds.</param>
internal sealed record Side(string Name, Func<Task<double>> MeasureAsync)
{
    /// <summary>A side whose cost is the time that it takes.</summary>
    public Side(string name, Func<Task> run)
        : this(name, () => { }, run)
    {
    }

    /// <summary>A side whose cost is the time that it takes after what has to be made ready.</summary>
    public Side(string name, Action prepare, Func<Task> run)
        : this(name, async () =>
        {
            prepare();
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            await run();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        })
    {
    }

    /// <summary>A side that says itself what it cost.</summary>
    public static Side Of(string name, Func<double> measure) => new(name, () => Task.FromResult(measure()));
}
