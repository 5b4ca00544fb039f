using Marten;
using Simulator.Domain;

namespace Simulator.Benchmarks;

/// <summary>Appending so many events at a time: by hand, with bare Marten, and with the store. Each turn begins a timeline of its own.</summary>
internal sealed class Appending : IDisposable
{
    private readonly BenchmarkDatabase database = BenchmarkDatabase.Open();
    private readonly DocumentStore marten;
    private readonly int count;
    private readonly int each;
    private TimelineHead head = null!;
    private NewEvent[] events = [];

    /// <summary>Starts a server of its own: in tables that have outgrown the server's memory everything is slow, and alike.</summary>
    /// <param name="count">How many events a turn appends.</param>
    /// <param name="each">How many of them at a time.</param>
    public Appending(int count, int each)
    {
        (this.count, this.each) = (count, each);
        BareMarten.MakeAsync(database.Source).GetAwaiter().GetResult();
        marten = BareMarten.Open(database.Source);
    }

    /// <summary>Those who append.</summary>
    public Side[] Sides =>
    [
        new("bare Marten", Prepare, () => RunAsync(some => BareMarten.AppendAsync(marten, head, some))),
        new("the store", Prepare, () => RunAsync(some => database.Store.AppendAsync(head, some))),
        new("Npgsql, events only", Prepare, () => RunAsync(AppendByHandAsync)),
    ];

    private async Task<TimelineHead> AppendByHandAsync(NewEvent[] some)
    {
        await PlainNpgsql.AppendAsync(database.Source, head.Timeline, head.Version, some);
        return head with { Version = head.Version + some.Length };
    }

    private async Task RunAsync(Func<NewEvent[], Task<TimelineHead>> append)
    {
        foreach (var some in events.Chunk(each))
        {
            head = await append(some);
        }
    }

    private void Prepare()
    {
        (var timeline, events) = Workload.Of(count);
        head = Workload.Begin(timeline);
        database.Settle();
    }

    /// <summary>Checks what the store wrote, and stops the server.</summary>
    public void Dispose()
    {
        database.Check();
        marten.Dispose();
        database.Dispose();
    }
}
