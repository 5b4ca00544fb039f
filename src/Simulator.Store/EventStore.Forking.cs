using Npgsql;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    // $1 to $3 as for any append, those of the branch; $4 its parent. It is held against being archived, not against growing.
    private const string BeginBranch =
        """
        head as (
            insert into simulator.mt_streams (id, version, timestamp, created, tenant_id, is_archived)
            select $1, $2, now(), now(), '*DEFAULT*', false
            from simulator.mt_streams parent where parent.id = $4 and parent.version >= $3 and not parent.is_archived
            for key share
            returning id),
        fork as (
            insert into simulator.branches (id, parent_id, fork_version)
            select head.id, $4, $3 from head)
        """;

    /// <summary>Begins a branch with its first events, all or nothing, in one round trip that takes as long after ten events as after a million.</summary>
    /// <remarks>The parent is not copied, and others may append to it and branch from it meanwhile.</remarks>
    /// <param name="branch">The name of the branch.</param>
    /// <param name="fork">Where it leaves its parent; see <see cref="AtAsync"/>.</param>
    /// <param name="events">Its own events, one or more. The first is a <see cref="ScenarioBranched"/> that names this fork.</param>
    /// <param name="cancel">Stops the work; what was begun is undone.</param>
    /// <returns>The head of the branch after these events.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first does not begin a branch at this fork.</exception>
    /// <exception cref="ForkRefusedException">
    /// The name is taken, or the parent is missing, shorter, or archived. Nothing was written.
    /// A branch that begins with the same events, by id, is no conflict, whatever was appended to it since: a retry succeeds without a second copy.
    /// </exception>
    public async Task<TimelineHead> ForkAsync(TimelineId branch, TimelineHead fork, IReadOnlyList<NewEvent> events, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(fork);
        ArgumentNullException.ThrowIfNull(events);
        if (events is not [{ Event: ScenarioBranched { AtVersion: >= 1 } begun }, ..] || begun.Parent != fork.Timeline || begun.AtVersion != fork.Version)
        {
            throw new ArgumentException($"A branch of '{fork.Timeline}' after version {fork.Version} begins with an event that says so.", nameof(events));
        }

        return await loss.RetryAsync(() => ForkOnceAsync(branch, fork, events, cancel), () => ConnectionLoss.WhenAppending(fork with { Timeline = branch }, events.Count), cancel);
    }

    private async Task<TimelineHead> ForkOnceAsync(TimelineId branch, TimelineHead fork, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        var growth = Growth.Of(fork with { Timeline = branch }, events.Select(e => e.Event));
        var (before, after) = (growth.Before, growth.After);
        await using var command = database.CreateCommand();
        BindPlace(command.Parameters, before, after);
        command.Parameters.Bind(fork.Timeline.Value);
        var insert = InsertEvents(command.Parameters, events);
        // Nothing is projected of the branch yet, so its ledger begins with every demand of the state.
        var projection = new Projection(readModels, NegotiationState.Empty, growth, events.Select(e => e.Event));
        command.CommandText = $"with {BeginBranch}, {insert}, {projection.OfWholeTimeline(command.Parameters, Projection.StoresState(before.Version, after.Version))} select count(*) from head";
        try
        {
            if (await command.ExecuteScalarAsync(cancel) is 1L)
            {
                return after;
            }
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pkey_mt_streams_id" })
        {
            // A timeline of this name exists, or another writer began one first. What it holds decides, below.
        }

        return await ConflictAsync(before, events, cancel) is null ? after : throw await RefusalAsync(branch, fork, cancel);
    }

    private async Task<ForkRefusedException> RefusalAsync(TimelineId branch, TimelineHead fork, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select exists (select from simulator.mt_streams where id = $1), p.version, coalesce(p.is_archived, false)
            from (select) one left join simulator.mt_streams p on p.id = $2
            """);
        command.Parameters.Bind(branch.Value);
        command.Parameters.Bind(fork.Timeline.Value);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(branch, fork.Timeline, fork.Version, taken: row.GetBoolean(0), await row.IsDBNullAsync(1, cancel) ? null : row.GetInt64(1), row.GetBoolean(2));
    }
}
