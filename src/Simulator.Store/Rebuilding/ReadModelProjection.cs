using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>All read models as one projection, so that Marten's daemon makes them again in one pass over the events.</summary>
/// <remarks>
/// The rules are those of <see cref="Growth"/>, which appends follow too. Marten hands the events over in the order in which they were stored: those of a
/// timeline by version, and after what it shares with its parent.
/// </remarks>
internal sealed class ReadModelProjection : ProjectionBase, IProjection
{
    /// <summary>How many heads are remembered, and how many forks, which many branches may leave at.</summary>
    private const int Remembered = 10_000;

    private readonly Dictionary<TimelineId, TimelineHead> heads = [];
    private readonly Dictionary<(TimelineId Parent, long Version), NegotiationState> forks = [];
    private readonly Func<EventStore> timelines;
    private readonly Func<TimelineId, ScenarioBranched, Task> begins;
    private readonly Action<int> applied;

    /// <summary>The projection.</summary>
    /// <param name="timelines">The timelines, with the read models that are being made.</param>
    /// <param name="begins">Is told of each branch, before its first event is folded.</param>
    /// <param name="applied">Is told how many more events the read models follow.</param>
    public ReadModelProjection(Func<EventStore> timelines, Func<TimelineId, ScenarioBranched, Task> begins, Action<int> applied)
    {
        this.timelines = timelines;
        this.begins = begins;
        this.applied = applied;
        Name = "read_models";
        IncludeArchivedEvents = true;
        IncludedEventTypes.AddRange(EventKinds.All.Select(kind => kind.Type));
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (heads.Count > Remembered || forks.Count > Remembered)
        {
            heads.Clear();
            forks.Clear();
        }

        var byTimeline = new OrderedDictionary<TimelineId, List<NegotiationEvent>>();
        foreach (var stored in events)
        {
            var timeline = new TimelineId(stored.StreamKey!);
            if (!byTimeline.TryGetValue(timeline, out var own))
            {
                byTimeline.Add(timeline, own = []);
                await RememberAsync(timeline, stored, cancellation);
            }

            own.Add((NegotiationEvent)stored.Data);
        }

        foreach (var (timeline, own) in byTimeline)
        {
            var before = heads[timeline];
            var growth = Growth.Of(before, own, before.Version == 0 || own[0] is ScenarioBranched ? null : before.State);
            growth.Project(operations);
            heads[timeline] = growth.After;
        }

        applied(events.Count);
    }

    /// <summary>Sees to it that the head is known that an event follows.</summary>
    private async Task RememberAsync(TimelineId timeline, IEvent next, CancellationToken cancel)
    {
        var before = next.Version - 1;
        if (heads.TryGetValue(timeline, out var head) && head.Version == before)
        {
            return;
        }

        heads[timeline] = new(timeline, before, next switch
        {
            { Version: 1 } => NegotiationState.Empty,
            { Data: ScenarioBranched begun } when begun.AtVersion == before => await ForkAsync(timeline, begun, cancel),
            _ => (await timelines().StateAsync(timeline, before, cancel)).State,
        });
    }

    private async Task<NegotiationState> ForkAsync(TimelineId branch, ScenarioBranched begun, CancellationToken cancel)
    {
        await begins(branch, begun);
        var fork = (begun.Parent, begun.AtVersion);
        if (!forks.TryGetValue(fork, out var state))
        {
            forks[fork] = state = (await timelines().StateAsync(begun.Parent, begun.AtVersion, cancel)).State;
        }

        return state;
    }
}
