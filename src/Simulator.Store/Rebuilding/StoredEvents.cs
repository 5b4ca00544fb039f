using NpgsqlTypes;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>An event with the columns that the read models need.</summary>
/// <param name="Timeline">The timeline that holds it.</param>
/// <param name="Version">The version of the event.</param>
/// <param name="Event">The event itself.</param>
internal readonly record struct PlacedEvent(TimelineId Timeline, long Version, NegotiationEvent Event);

/// <summary>The stored events themselves, and checks of them.</summary>
/// <param name="store">The store.</param>
internal sealed class StoredEvents(SimulatorStore store)
{
    /// <summary>The events of some streams, stream after stream, each by version.</summary>
    public IAsyncEnumerable<PlacedEvent> InOrder(IReadOnlyCollection<StoredStream> streams, CancellationToken cancel) => store.Database.CreateCommand(
        """
        select stream.id, e.version, e.type, e.data
        from unnest($1, $2) stream (id, version)
        cross join lateral (
            select version, type, data from simulator.mt_events where stream_id = stream.id and version <= stream.version order by version) e
        """)
        .With(streams.Select(stream => stream.Timeline.Value).ToArray(), streams.Select(stream => stream.Version).ToArray())
        .StreamAsync(
            row => new PlacedEvent(new(row.GetString(0)), row.GetInt64(1), store.Codec.Decode(row.GetString(2), row.GetFieldValue<byte[]>(3))),
            cancel);

    /// <summary>The problems of the branch points of streams, one sentence each.</summary>
    public static IReadOnlyList<string> ProblemsOfLineage(IReadOnlyCollection<StoredStream> streams)
    {
        var byName = streams.ToDictionary(stream => stream.Timeline);
        return [.. streams.Select(stream => ProblemOfLineage(stream, byName)).OfType<string>().Order(StringComparer.Ordinal)];
    }

    /// <summary>The problems in the rows of some streams, one sentence each: versions, places in the sequence, kinds of events.</summary>
    /// <remarks>Places matter to Marten's daemon, which follows the sequence: it would fold the events in another order.</remarks>
    public async Task<IReadOnlyList<string>> ProblemsOfRowsAsync(IReadOnlyCollection<StoredStream> streams, CancellationToken cancel)
    {
        var statement = store.Database.CreateCommand(
            """
            select e.stream_id, problem.sentence
            from (
                select
                    stream_id, version, seq_id, type,
                    lag(version) over own + 1 as next, lag(seq_id) over own as place_before, lead(version) over own is null as is_last
                from simulator.mt_events
                window own as (partition by stream_id order by version)) e
            join simulator.mt_streams s on s.id = e.stream_id
            cross join lateral (values
                (not e.type = any($1), format('''%s'' version %s: ', e.stream_id, e.version) || format($2, e.type)),
                (e.version <> e.next, format('''%s'' has version %s where version %s should be.', e.stream_id, e.version, e.next)),
                (e.seq_id <= e.place_before, format(
                    '''%s'' version %s has place %s in the sequence of all events, before that of the preceding version.',
                    e.stream_id, e.version, e.seq_id)),
                (e.is_last and e.version <> s.version, format(
                    '''%s'' has version %s according to its stream, but its last event has version %s.', e.stream_id, s.version, e.version)))
                problem (is_there, sentence)
            where problem.is_there
            order by e.stream_id, e.version
            """);
        statement.Bind(store.Codec.KnownAliases.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        statement.Bind(EventCodec.Unknown("%s"));
        var names = streams.Select(stream => stream.Timeline.Value).ToHashSet();
        return await statement.StreamAsync(row => (Stream: row.GetString(0), Sentence: row.GetString(1)), cancel)
            .Where(problem => names.Contains(problem.Stream)).Select(problem => problem.Sentence).ToListAsync(cancel);
    }

    /// <summary>The events of known kinds whose JSON is invalid for the kind, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> UnreadableAsync(CancellationToken cancel) =>
        await store.Database.CreateCommand("select stream_id, version, type, data from simulator.mt_events order by stream_id, version")
            .StreamAsync(
                row => store.Codec.Knows(row.GetString(2))
                    && store.Codec.TryDecode(row.GetString(2), row.GetFieldValue<byte[]>(3), out _) is { } unreadable
                    ? $"'{row.GetString(0)}' version {row.GetInt64(1)}: {unreadable.Message}"
                    : null,
                cancel)
            .OfType<string>().ToListAsync(cancel);

    /// <summary>The problem of the branch point of a stream; <c>null</c> when there is none.</summary>
    private static string? ProblemOfLineage(StoredStream stream, Dictionary<TimelineId, StoredStream> byName)
    {
        if (stream.First == 1)
        {
            return null;
        }

        if (stream.Parent is not { } parent)
        {
            return $"'{stream.Timeline}' begins at version {stream.First}, and its first event does not name a parent.";
        }

        if (stream.Fork != stream.First - 1)
        {
            return $"'{stream.Timeline}' begins at version {stream.First}, "
                + $"but its first event says that it forks from '{parent}' after version {stream.Fork}.";
        }

        // The event at the branch point is the parent's own, or that of a further ancestor when the fork lies within events that the parent shares.
        var seen = new HashSet<TimelineId> { stream.Timeline };
        for (var at = byName.GetValueOrDefault(parent); at is not null && seen.Add(at.Timeline) && stream.Fork <= at.Version;)
        {
            if (stream.Fork >= at.First)
            {
                return null;
            }

            at = at.Parent is { } above ? byName.GetValueOrDefault(above) : null;
        }

        return $"'{stream.Timeline}' forks from '{parent}' after version {stream.Fork}, but that version does not exist.";
    }
}
