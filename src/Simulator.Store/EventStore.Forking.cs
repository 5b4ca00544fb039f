using NpgsqlTypes;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Begins a branch: a row for its stream, a row for its branch point, and one event.</summary>
    /// <remarks>
    /// The time does not depend on the number of events: nothing is copied, and the state at the fork is not needed because the branch changes
    /// nothing yet. The first read of the branch (<see cref="HeadAsync"/>) computes its summary. Other writers may append to the parent and fork
    /// from it in the meantime.
    /// </remarks>
    /// <param name="branch">The name of the branch.</param>
    /// <param name="begun">The first event, a <see cref="ScenarioBranched"/>, which names the branch point.</param>
    /// <param name="cancel">Cancels the work; unfinished work is rolled back.</param>
    /// <exception cref="ArgumentException">The event does not begin a branch.</exception>
    /// <exception cref="ForkRefusedException">
    /// The name is taken, or the parent is missing, shorter, or archived. Nothing was written.
    /// A branch that begins with the same event, by id, is not a conflict, whatever was appended to it since: a retry succeeds without a second
    /// copy.
    /// </exception>
    public Task ForkAsync(TimelineId branch, NewEvent begun, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return begun.Event is ScenarioBranched { AtVersion: >= 1 } fork
            ? ForkAsync(branch, fork, [begun], growth: null, cancel)
            : throw new ArgumentException("A branch begins with an event that names the version from which it forks.", nameof(begun));
    }

    /// <summary>
    /// Begins a branch with first events that were decided on the state at the fork, and updates the read models, all or nothing.
    /// </summary>
    /// <param name="branch">The name of the branch.</param>
    /// <param name="fork">The head of the parent at the branch point; see <see cref="AtAsync"/>.</param>
    /// <param name="events">The branch's own events, one or more. The first is a <see cref="ScenarioBranched"/> that names this fork.</param>
    /// <param name="cancel">Cancels the work; unfinished work is rolled back.</param>
    /// <returns>The head of the branch after these events.</returns>
    /// <exception cref="ArgumentException">No event is given, or the first one does not begin a branch at this fork.</exception>
    /// <exception cref="ForkRefusedException">As above.</exception>
    public async Task<TimelineHead> ForkAsync(
        TimelineId branch, TimelineHead fork, IReadOnlyList<NewEvent> events, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(fork);
        ArgumentNullException.ThrowIfNull(events);
        if (events is not [{ Event: ScenarioBranched { AtVersion: >= 1 } begun }, ..]
            || begun.Parent != fork.Timeline
            || begun.AtVersion != fork.Version)
        {
            throw new ArgumentException(
                $"A branch of '{fork.Timeline}' after version {fork.Version} begins with an event that names this fork.", nameof(events));
        }

        var growth = AppendedEvents.Of(fork with { Timeline = branch }, [.. events.Select(e => e.Event)]);
        await ForkAsync(branch, begun, events, growth, cancel);
        return growth.After;
    }

    /// <summary>Begins a branch, and updates the read models when the state after the events is known.</summary>
    private Task ForkAsync(
        TimelineId branch, ScenarioBranched fork, IReadOnlyList<NewEvent> events, AppendedEvents? growth,
        CancellationToken cancel) => store.Loss.RetryAsync(
        async () =>
        {
            await using var session = store.Documents.LightweightSession();
            session.QueueOperation(new BeginBranch(branch, fork));
            Append(session, branch, fork.AtVersion + events.Count, events);
            growth?.Project(session);
            try
            {
                await session.SaveChangesAsync(cancel);
            }
            catch (Exception refused) when (MartenFailure.IsConflict(refused))
            {
                // The events of a timeline of this name, if one exists, decide.
                if (await ConflictAsync(branch, fork.AtVersion, events, cancel) is not null)
                {
                    throw await RefusalAsync(branch, fork, cancel);
                }
            }
        },
        () => WhenAppending(branch, fork.AtVersion, events.Count),
        cancel);

    /// <summary>Makes the read models of branches that have not been read since they began: of the given branches, or of all.</summary>
    internal async Task LookAtNewAsync(IEnumerable<TimelineId>? of, CancellationToken cancel)
    {
        var ask = database.CreateCommand();
        var branches = of is null ? $"{readModels}.branches" : $"unnest({ask.BindColumn(of.Select(branch => branch.Value), NpgsqlDbType.Varchar)})";
        ask.CommandText =
            $"""
            select id from {branches} b (id)
            where (not exists (select from {readModels}.mt_doc_timeline where id = b.id)
                or not exists (select from {readModels}.mt_doc_demands where id = b.id))
              and exists (select from simulator.mt_streams where id = b.id)
            """;
        await CatchUpAsync(await ask.RowsAsync(row => new TimelineId(row.GetString(0)), cancel), cancel);
    }

    private async Task<ForkRefusedException> RefusalAsync(
        TimelineId branch, ScenarioBranched fork, CancellationToken cancel) => (await database.CreateCommand(
        """
        select exists (select from simulator.mt_streams where id = $1), p.version, coalesce(p.is_archived, false)
        from (select) one left join simulator.mt_streams p on p.id = $2
        """)
        .With(branch.Value, fork.Parent.Value)
        .RowsAsync(
            row => new ForkRefusedException(
                branch, fork, taken: row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetBoolean(2)),
            cancel))[0];
}
