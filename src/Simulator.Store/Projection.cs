using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>What appended events change in the read models: the timeline's summary and state, the demand ledger, the source index.</summary>
/// <remarks>It is part of the statement that appends, so that no reader ever sees one without the other.</remarks>
internal static class Projection
{
    /// <summary>
    /// The state is stored when a version passes a multiple of this. Its document is larger than a hundred events are, so storing it
    /// with each of them would cost more than the events do; folding fewer than this many on top of it costs next to nothing.
    /// </summary>
    public const int StateEvery = 16;

    /// <summary>
    /// Common table expressions over <c>head (id)</c>, which has one row when the append succeeds and none when it does not.
    /// $1 is the timeline, $2 the version after, $3 the version before; $4 to $17 are added by <see cref="AddParameters"/>.
    /// </summary>
    /// <param name="schema">Where the read models are.</param>
    public static string OfWholeTimeline(string schema) =>
        $"""
        summary as (
            insert into {schema}.timelines (id, version, first_day, last_day, phase, rung, state_version, state, updated)
            select head.id, $2, $4, $5, $6, $7, $2, $8, now() from head
            on conflict (id) do update
            set version = excluded.version, last_day = excluded.last_day, phase = excluded.phase, rung = excluded.rung,
                state_version = excluded.state_version, state = excluded.state, updated = excluded.updated
            where timelines.version < excluded.version),
        {Ledgers(schema)}
        """;

    /// <summary>The same for a timeline whose row is there. Without a state ($8) the stored one stays.</summary>
    public static string OfAddedEvents(string schema) =>
        $"""
        summary as (
            update {schema}.timelines t
            set version = $2, last_day = $5, phase = $6, rung = $7, updated = now(),
                state_version = case when $8 is null then t.state_version else $2 end, state = coalesce($8, t.state)
            from head where t.id = head.id),
        {Ledgers(schema)}
        """;

    private static string Ledgers(string schema) =>
        $"""
        demands as (
            insert into {schema}.demand_ledger (timeline, issue, asked_by, asked_of, form, tabled, since, answers, version)
            select head.id, d.*, $2
            from head, unnest($9::varchar[], $10::varchar[], $11::varchar[], $12::varchar[], $13::boolean[], $14::date[], $15::jsonb[]) d
            on conflict (timeline, issue, asked_by) do update
            set asked_of = excluded.asked_of, form = excluded.form, tabled = excluded.tabled, answers = excluded.answers, version = excluded.version
            where demand_ledger.version < excluded.version),
        citations as (
            insert into {schema}.source_index (timeline, since, source, versions)
            select head.id, $3 + 1, c.source, c.versions::bigint[]
            from head, unnest($16::varchar[], $17::varchar[]) c (source, versions)
            on conflict (timeline, since, source) do update set versions = excluded.versions
            where cardinality(source_index.versions) < cardinality(excluded.versions))
        """;

    /// <summary>Adds the parameters $4 to $17.</summary>
    public static void AddParameters(
        NpgsqlParameterCollection parameters,
        NegotiationState before,
        NegotiationState state,
        bool withState,
        IEnumerable<(long Version, NegotiationEvent Event)> appended)
    {
        parameters.Add(new() { Value = state.Begins!.Value });
        parameters.Add(new() { Value = state.AsOf!.Value });
        parameters.Add(new() { Value = state.Phase.ToString() });
        parameters.Add(new() { Value = state.Rung.ToString() });
        parameters.Add(new()
        {
            Value = withState ? JsonSerializer.SerializeToUtf8Bytes(state, EventJson.Default.NegotiationState) : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Jsonb,
        });

        var demands = state.Demands.Where(demand => !before.Demands.Contains(demand)).ToArray();
        parameters.Add(new() { Value = demands.Select(demand => demand.Issue.Value).ToArray() });
        parameters.Add(new() { Value = demands.Select(demand => demand.By.Value).ToArray() });
        parameters.Add(new() { Value = demands.Select(demand => demand.Of.Value).ToArray() });
        parameters.Add(new() { Value = demands.Select(demand => demand.Form.ToString()).ToArray() });
        parameters.Add(new() { Value = demands.Select(demand => demand.Tabled).ToArray() });
        parameters.Add(new() { Value = demands.Select(demand => demand.Since).ToArray() });
        parameters.Add(new()
        {
            Value = demands.Select(demand => JsonSerializer.SerializeToUtf8Bytes(demand.Answers, EventJson.Default.ValueListAnswer)).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });

        var citations = new Citations();
        foreach (var (version, happened) in appended)
        {
            citations.Add(version, happened);
        }

        parameters.Add(new() { Value = citations.Sources.ToArray() });
        parameters.Add(new() { Value = citations.Versions.Select(versions => $"{{{string.Join(',', versions)}}}").ToArray() });
    }
}
