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
    /// Common table expressions over <c>head (id)</c>, which has one row when the append succeeds and none when it does not.
    /// $1 is the timeline, $2 the version after, $3 the version before; $4 to $17 are added by <see cref="AddParameters"/>.
    /// </summary>
    public const string Sql =
        """
        summary as (
            insert into simulator.timelines (id, version, first_day, last_day, phase, rung, state, updated)
            select head.id, $2, $4, $5, $6, $7, $8, now() from head
            on conflict (id) do update
            set version = excluded.version, last_day = excluded.last_day, phase = excluded.phase, rung = excluded.rung,
                state = excluded.state, updated = excluded.updated
            where timelines.version < excluded.version),
        demands as (
            insert into simulator.demand_ledger (timeline, issue, asked_by, asked_of, form, tabled, since, answers, version)
            select head.id, d.*, $2
            from head, unnest($9::varchar[], $10::varchar[], $11::varchar[], $12::varchar[], $13::boolean[], $14::date[], $15::jsonb[]) d
            on conflict (timeline, issue, asked_by) do update
            set asked_of = excluded.asked_of, form = excluded.form, tabled = excluded.tabled, answers = excluded.answers, version = excluded.version
            where demand_ledger.version < excluded.version),
        citations as (
            insert into simulator.source_index (timeline, source, version)
            select head.id, c.source, c.version
            from head, unnest($16::varchar[], $17::bigint[]) c (source, version)
            on conflict do nothing)
        """;

    /// <summary>Adds the parameters $4 to $17.</summary>
    public static void AddParameters(
        NpgsqlParameterCollection parameters, TimelineHead before, TimelineHead after, IEnumerable<(long Version, NegotiationEvent Event)> appended)
    {
        var state = after.State;
        parameters.Add(new() { Value = state.Begins!.Value });
        parameters.Add(new() { Value = state.AsOf!.Value });
        parameters.Add(new() { Value = state.Phase.ToString() });
        parameters.Add(new() { Value = state.Rung.ToString() });
        parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(state, EventJson.Default.NegotiationState), NpgsqlDbType = NpgsqlDbType.Jsonb });

        var demands = state.Demands.Where(demand => !before.State.Demands.Contains(demand)).ToArray();
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

        var citations = appended
            .SelectMany(own => own.Event.Account.Sources.Distinct().Select(source => (source.Value, own.Version)))
            .ToArray();
        parameters.Add(new() { Value = citations.Select(citation => citation.Value).ToArray() });
        parameters.Add(new() { Value = citations.Select(citation => citation.Version).ToArray() });
    }
}
