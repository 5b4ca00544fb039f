using Npgsql;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>The ancestors of a timeline, each with the last version that the timeline shares with it.</summary>
/// <remarks>
/// A branch holds no copy of its parent's events: it continues at the version after the fork. So a timeline is read along its lineage. The cost
/// grows with the depth and the number of events read, not with the number of other branches.
/// </remarks>
internal static class Lineage
{
    // Here as elsewhere in the store, "offset 0" keeps the planner from scanning whole tables by a plan that it made while they were small.

    /// <summary>The parent in a column of a row; <c>null</c> when there is none.</summary>
    public static TimelineId? Parent(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new(row.GetString(column));

    /// <summary>A common table expression <c>lineage (id, upto)</c> for a timeline.</summary>
    /// <param name="schema">The schema of the read models.</param>
    /// <param name="timeline">The placeholder of the timeline in the statement.</param>
    public static string In(string schema, string timeline = "$1") =>
        $"""
        with recursive lineage (id, upto) as (
            select {timeline}::varchar, 9223372036854775807::bigint
            union all
            select b.parent_id, least(b.fork_version, l.upto)
            from lineage l cross join lateral (select parent_id, fork_version from {schema}.branches where id = l.id offset 0) b)
        """;
}
