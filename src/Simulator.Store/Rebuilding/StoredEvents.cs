using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>What is wrong with the stored events themselves, whatever follows from them.</summary>
/// <param name="store">The store.</param>
internal sealed class StoredEvents(SimulatorStore store)
{
    /// <summary>What is wrong with where some streams leave their parents, one sentence each.</summary>
    public static IReadOnlyList<string> ProblemsOfLineage(IReadOnlyCollection<StoredStream> streams)
    {
        var byName = streams.ToDictionary(stream => stream.Timeline);
        return [.. streams.Select(stream => ProblemOfLineage(stream, byName)).OfType<string>()];
    }

    /// <summary>What is not in order in the rows of some streams, one sentence each: versions, places in the sequence, kinds of events.</summary>
    public async Task<IReadOnlyList<string>> ProblemsOfRowsAsync(IReadOnlyCollection<StoredStream> streams, CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand(
            """
            select e.stream_id, e.version, e.seq_id, e.type, e.type = any($1), before, place_before, after is null, s.version
            from (
                select stream_id, version, seq_id, type, lag(version) over own as before, lag(seq_id) over own as place_before, lead(version) over own as after
                from simulator.mt_events
                window own as (partition by stream_id order by version)) e
            join simulator.mt_streams s on s.id = e.stream_id
            where e.version <> before + 1 or seq_id <= place_before or (after is null and e.version <> s.version) or not e.type = any($1)
            order by e.stream_id, e.version
            """);
        command.CommandTimeout = 0;
        command.Parameters.Bind(store.Codec.KnownAliases.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        var (names, problems) = (streams.Select(stream => stream.Timeline).ToHashSet(), new List<string>());
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            if (names.Contains(new(rows.GetString(0))))
            {
                problems.AddRange(ProblemsOfRow(rows));
            }
        }

        return problems;
    }

    /// <summary>The events that are of a known kind, and whose JSON does not fit it, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> UnreadableAsync(CancellationToken cancel)
    {
        var problems = new List<string>();
        await using var command = store.Database.CreateCommand("select stream_id, version, type, data from simulator.mt_events order by stream_id, version");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            try
            {
                if (store.Codec.Knows(rows.GetString(2)))
                {
                    store.Codec.Decode(rows.GetString(2), rows.GetFieldValue<byte[]>(3));
                }
            }
            catch (UnreadableEventException unreadable)
            {
                problems.Add($"'{rows.GetString(0)}' version {rows.GetInt64(1)}: {unreadable.Message}");
            }
        }

        return problems;
    }

    /// <summary>What is wrong with where a stream leaves its parent; null when nothing is.</summary>
    private static string? ProblemOfLineage(StoredStream stream, Dictionary<TimelineId, StoredStream> byName)
    {
        if (stream.First == 1)
        {
            return null;
        }

        if (stream.Parent is not { } parent)
        {
            return $"'{stream.Timeline}' begins at version {stream.First}, and its first event does not say where it comes from.";
        }

        if (stream.Fork != stream.First - 1)
        {
            return $"'{stream.Timeline}' begins at version {stream.First}, but its first event says that it left '{parent}' after version {stream.Fork}.";
        }

        // The event after which it leaves is its parent's own, or further up, where it leaves within what its parent has from above.
        var seen = new HashSet<TimelineId> { stream.Timeline };
        for (var at = byName.GetValueOrDefault(parent); at is not null && seen.Add(at.Timeline) && stream.Fork <= at.Version;)
        {
            if (stream.Fork >= at.First)
            {
                return null;
            }

            at = at.Parent is { } above ? byName.GetValueOrDefault(above) : null;
        }

        return $"'{stream.Timeline}' left '{parent}' after version {stream.Fork}, and no event of that version is there.";
    }

    private static IEnumerable<string> ProblemsOfRow(NpgsqlDataReader row)
    {
        var (stream, version) = (row.GetString(0), row.GetInt64(1));
        if (!row.GetBoolean(4))
        {
            yield return $"'{stream}' version {version}: {EventCodec.Unknown(row.GetString(3))}";
        }

        if (!row.IsDBNull(5) && row.GetInt64(5) + 1 is var next && version != next)
        {
            yield return $"'{stream}' has version {version} where version {next} should be.";
        }

        // Marten's daemon, which goes by the sequence, would fold them in another order.
        if (!row.IsDBNull(6) && row.GetInt64(2) <= row.GetInt64(6))
        {
            yield return $"'{stream}' version {version} has place {row.GetInt64(2)} in the sequence of all events, before that of the version before it.";
        }

        if (row.GetBoolean(7) && row.GetInt64(8) != version)
        {
            yield return $"'{stream}' is said to have version {row.GetInt64(8)}, and its last event is version {version}.";
        }
    }
}
