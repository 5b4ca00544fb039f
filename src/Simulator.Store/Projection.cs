using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>What appended events change in the read models: the timeline's summary and state, the demand ledger, the source index, the checkpoints.</summary>
/// <remarks>It is part of the statement that appends, so that no reader ever sees one without the other.</remarks>
/// <param name="Schema">Where the read models are.</param>
/// <param name="Before">The state that the demand ledger follows already; the empty one where there is none yet.</param>
/// <param name="Growth">What the events make of the timeline.</param>
/// <param name="Events">The events, all of the timeline itself.</param>
internal sealed record Projection(string Schema, NegotiationState Before, Growth Growth, IEnumerable<NegotiationEvent> Events)
{
    private NegotiationState State => Growth.After.State;

    /// <summary>
    /// The state is stored when a version passes a multiple of this. Its document is larger than a hundred events are, so storing it
    /// with each of them would cost more than the events do; folding fewer than this many on top of it costs next to nothing.
    /// </summary>
    private const int StateEvery = 16;

    /// <summary>Whether the state is to be stored when a timeline grows.</summary>
    public static bool StoresState(long before, long after) => before / StateEvery != after / StateEvery;

    /// <summary>
    /// Common table expressions over <c>head (id, timestamp)</c>, which has one row when the append succeeds and none when it does not, for a timeline
    /// that may have no row yet. Without a state, a reader begins with that of the lineage at the version before. $1 is the timeline, $2 the version after, $3 the version before; further parameters are added.
    /// </summary>
    public string OfWholeTimeline(NpgsqlParameterCollection parameters, bool withState = true) =>
        $"""
        summary as (
            insert into {Schema}.timelines (id, version, first_day, last_day, phase, rung, state_version, state, updated)
            select head.id, $2, {parameters.Bind(State.Begins!.Value)}, {Standing(parameters)}, {(withState ? $"$2, {parameters.Bind(Document(State), NpgsqlDbType.Json)}" : "$3, null")}, head.timestamp from head
            on conflict (id) do update
            set version = excluded.version, last_day = excluded.last_day, phase = excluded.phase, rung = excluded.rung,
                state_version = excluded.state_version, state = excluded.state, updated = excluded.updated
            where timelines.version < excluded.version
            returning id){Demands(parameters)}{Gone(parameters)}{Citations(parameters)}{Checkpoints(parameters)}
        """;

    /// <summary>
    /// The same for a timeline that has a row, and whose stored state may stay. Where the row is not at the version before, nothing is written: whoever looks at
    /// the timeline next brings the read models along as a whole.
    /// </summary>
    public string OfAddedEvents(NpgsqlParameterCollection parameters, bool withState) =>
        $"""
        summary as (
            update {Schema}.timelines t
            set version = $2, (last_day, phase, rung) = row({Standing(parameters)}), updated = head.timestamp{(withState ? $", state_version = $2, state = {parameters.Bind(Document(State), NpgsqlDbType.Json)}" : "")}
            from head where t.id = head.id and t.version = $3
            returning t.id){Demands(parameters)}{Gone(parameters)}{Citations(parameters)}{Checkpoints(parameters)}
        """;

    private string Standing(NpgsqlParameterCollection parameters) =>
        $"{parameters.Bind(State.AsOf!.Value)}, {parameters.Bind(State.Phase.ToString())}, {parameters.Bind(State.Rung.ToString())}";

    private static byte[] Document(NegotiationState state) => JsonSerializer.SerializeToUtf8Bytes(state, EventJson.Default.NegotiationState);

    private string Demands(NpgsqlParameterCollection parameters)
    {
        var demands = State.Demands.Where(demand => !Before.Demands.Contains(demand)).ToArray();
        return demands.Length == 0
            ? ""
            : $"""
            , demands as (
                insert into {Schema}.demand_ledger (timeline, issue, asked_by, asked_of, form, tabled, since, answers, version)
                select summary.id, d.*, $2
                from summary, unnest(
                    {parameters.BindColumn(demands.Select(demand => demand.Issue.Value), NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(demands.Select(demand => demand.By.Value), NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(demands.Select(demand => demand.Of.Value), NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(demands.Select(demand => demand.Form.ToString()), NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(demands.Select(demand => demand.Tabled), NpgsqlDbType.Boolean)},
                    {parameters.BindColumn(demands.Select(demand => demand.Since), NpgsqlDbType.Date)},
                    {parameters.BindColumn(demands.Select(demand => JsonSerializer.SerializeToUtf8Bytes(demand.Answers, EventJson.Default.ValueListAnswer)), NpgsqlDbType.Jsonb)}) d
                on conflict (timeline, issue, asked_by) do update
                set asked_of = excluded.asked_of, form = excluded.form, tabled = excluded.tabled, answers = excluded.answers, version = excluded.version
                where demand_ledger.version < excluded.version)
            """;
    }

    // A move that is undone takes away what it demanded, and nothing else does.
    private string Gone(NpgsqlParameterCollection parameters) => !Events.Any(happened => happened is MoveUndone)
        ? ""
        : $"""
        , gone as (
            delete from {Schema}.demand_ledger d
            using summary
            where d.timeline = summary.id and not exists (
                select from unnest(
                    {parameters.BindColumn(State.Demands.Select(demand => demand.Issue.Value), NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(State.Demands.Select(demand => demand.By.Value), NpgsqlDbType.Varchar)}) stands (issue, asked_by)
                where stands.issue = d.issue and stands.asked_by = d.asked_by))
        """;

    private string Citations(NpgsqlParameterCollection parameters)
    {
        var (citations, version) = (new Citations(), Growth.Before.Version + 1);
        foreach (var happened in Events)
        {
            citations.Add(version++, happened);
        }

        return citations.Sources.Count == 0
            ? ""
            : $"""
            , citations as (
                insert into {Schema}.source_index (timeline, since, source, versions)
                select summary.id, $3 + 1, c.source, c.versions::bigint[]
                from summary, unnest(
                    {parameters.BindColumn(citations.Sources, NpgsqlDbType.Varchar)},
                    {parameters.BindColumn(citations.Versions.Select(versions => $"{{{string.Join(',', versions)}}}"), NpgsqlDbType.Varchar)}) c (source, versions)
                on conflict (timeline, since, source) do update set versions = excluded.versions
                where cardinality(source_index.versions) < cardinality(excluded.versions))
            """;
    }

    // Those of a timeline follow from its events, so that one which is there already is the same.
    private string Checkpoints(NpgsqlParameterCollection parameters) => Growth.Checkpoints is not { Count: > 0 } passed
        ? ""
        : $"""
        , checkpoints as (
            insert into {Schema}.checkpoints (timeline, version, last_day, state)
            select summary.id, c.*
            from summary, unnest(
                {parameters.BindColumn(passed.Select(at => at.Version), NpgsqlDbType.Bigint)},
                {parameters.BindColumn(passed.Select(at => at.State.AsOf!.Value), NpgsqlDbType.Date)},
                {parameters.BindColumn(passed.Select(at => Document(at.State)), NpgsqlDbType.Json)}) c
            on conflict (timeline, version) do nothing)
        """;
}
