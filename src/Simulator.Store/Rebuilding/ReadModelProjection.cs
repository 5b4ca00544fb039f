using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>All read models, made again in one pass over the events by the rules of <see cref="Growth"/>, which appends follow too.</summary>
/// <param name="store">The store with the read models that are being made.</param>
/// <param name="timelines">The timelines, with these read models.</param>
/// <param name="begins">Is told of each branch, before its first event is folded.</param>
internal sealed class ReadModelProjection(SimulatorStore store, EventStore timelines, Func<TimelineId, ScenarioBranched, Task> begins)
{
    /// <summary>How many heads are remembered, and how many forks, which many branches may leave at.</summary>
    private const int Remembered = 10_000;

    /// <summary>How many timelines a session writes: to each document that it is to store, Marten compares all that it has already.</summary>
    private const int AtOnce = 200;

    private readonly Dictionary<TimelineId, TimelineHead> heads = [];
    private readonly Dictionary<(TimelineId Parent, long Version), NegotiationState> forks = [];

    /// <summary>Brings the read models along with the events that were stored next.</summary>
    public async Task ApplyAsync(IReadOnlyList<PlacedEvent> events, CancellationToken cancel)
    {
        if (heads.Count > Remembered || forks.Count > Remembered)
        {
            heads.Clear();
            forks.Clear();
        }

        var byTimeline = new OrderedDictionary<TimelineId, List<NegotiationEvent>>();
        foreach (var stored in events)
        {
            if (!byTimeline.TryGetValue(stored.Timeline, out var own))
            {
                byTimeline.Add(stored.Timeline, own = []);
                await RememberAsync(stored, cancel);
            }

            own.Add(stored.Event);
        }

        foreach (var some in byTimeline.Chunk(AtOnce))
        {
            await using var session = store.Documents.LightweightSession();
            foreach (var (timeline, own) in some)
            {
                var before = heads[timeline];
                var growth = Growth.Of(before, own, before.Version == 0 || own[0] is ScenarioBranched ? null : before.State);
                growth.Project(session);
                heads[timeline] = growth.After;
            }

            await session.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Sees to it that the head is known that an event follows.</summary>
    private async Task RememberAsync(PlacedEvent next, CancellationToken cancel)
    {
        var (timeline, before) = (next.Timeline, next.Version - 1);
        if (heads.TryGetValue(timeline, out var head) && head.Version == before)
        {
            return;
        }

        heads[timeline] = new(timeline, before, next switch
        {
            { Version: 1 } => NegotiationState.Empty,
            { Event: ScenarioBranched begun } when begun.AtVersion == before => await ForkAsync(timeline, begun, cancel),
            _ => (await timelines.StateAsync(timeline, before, cancel)).State,
        });
    }

    private async Task<NegotiationState> ForkAsync(TimelineId branch, ScenarioBranched begun, CancellationToken cancel)
    {
        await begins(branch, begun);
        var fork = (begun.Parent, begun.AtVersion);
        if (!forks.TryGetValue(fork, out var state))
        {
            forks[fork] = state = (await timelines.StateAsync(begun.Parent, begun.AtVersion, cancel)).State;
        }

        return state;
    }
}
