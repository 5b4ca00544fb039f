using NpgsqlTypes;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Begins a branch: a row for its stream, one for where it leaves, and one event.</summary>
    /// <remarks>
    /// It takes as long after ten events as after a million, because nothing is copied and the state at the fork is not needed: the branch changes
    /// nothing yet. Whoever looks at it first (<see cref="HeadAsync"/>) works out its summary. Others may append to the parent and branch from it
    /// meanwhile.
    /// </remarks>
    /// <param name="branch">The name of the branch.</param>
    /// <param name="begun">Its first event, a <see cref="ScenarioBranched"/>, which says where it leaves.</param>
    /// <param name="cancel">Stops the work; what was begun is undone.</param>
    /// <exception cref="ArgumentException">The event does not begin a branch.</exception>
    /// <exception cref="ForkRefusedException">
    /// The name is taken, or the parent is missing, shorter, or archived. Nothing was written.
    /// A branch that begins with the same event, by id, is no conflict, whatever was appended to it since: a retry succeeds without a second copy.
    /// </exception>
    public Task ForkAsync(TimelineId branch, NewEvent begun, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return begun.Event is ScenarioBranched { AtVersion: >= 1 } fork
            ? ForkAsync(branch, fork, [begun], growth: null, cancel)
            : throw new ArgumentException("A branch begins with an event that says which version it leaves.", nameof(begun));
    }

    /// <summary>
    /// The same, of a branch whose first events were decided on the state at the fork: the read models come along with them, all or nothing.
    /// </summary>
    /// <param name="branch">The name of the branch.</param>
    /// <param name="fork">Where it leaves its parent; see <see cref="AtAsync"/>.</param>
    /// <param name="events">Its own events, one or more. The first is a <see cref="ScenarioBranched"/> that names this fork.</param>
    /// <param name="cancel">Stops the work; what was begun is undone.</param>
    /// <returns>The head of the branch after these events.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first does not begin a branch at this fork.</exception>
    /// <exception cref="ForkRefusedException">As above.</exception>
    public async Task<TimelineHead> ForkAsync(
        TimelineId branch, TimelineHead fork, IReadOnlyList<NewEvent> events, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(fork);
        ArgumentNullException.ThrowIfNull(events);
        if (events is not [{ Event: ScenarioBranched { AtVersion: >= 1 } begun }, ..] || begun.Parent != fork.Timeline || begun.AtVersion != fork.Version)
        {
            throw new ArgumentException(
                $"A branch of '{fork.Timeline}' after version {fork.Version} begins with an event that says so.", nameof(events));
        }

        var growth = AppendedEvents.Of(fork with { Timeline = branch }, [.. events.Select(e => e.Event)]);
        await ForkAsync(branch, begun, events, growth, cancel);
        return growth.After;
    }

    /// <summary>Begins a branch, with the read models when it is known what the events make of it.</summary>
    private Task ForkAsync(TimelineId branch, ScenarioBranched fork, IReadOnlyList<NewEvent> events, AppendedEvents? growth, CancellationToken cancel) => store.Loss.RetryAsync(
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
                // What a timeline of this name holds decides, if there is one.
                if (await ConflictAsync(branch, fork.AtVersion, events, cancel) is not null)
                {
                    throw await RefusalAsync(branch, fork, cancel);
                }
            }
        },
        () => WhenAppending(branch, fork.AtVersion, events.Count),
        cancel);

    /// <summary>Works out the read models of branches that nobody has looked at since they began: of those given, or of all.</summary>
    internal async Task LookAtNewAsync(IEnumerable<TimelineId>? of, CancellationToken cancel)
    {
        var ask = database.CreateCommand();
        var branches = of is null ? $"{readModels}.branches" : $"unnest({ask.BindColumn(of.Select(branch => branch.Value), NpgsqlDbType.Varchar)})";
        ask.CommandText =
            $"""
            select id from {branches} b (id)
            where (not exists (select from {readModels}.mt_doc_timeline where id = b.id) or not exists (select from {readModels}.mt_doc_demands where id = b.id))
              and exists (select from simulator.mt_streams where id = b.id)
            """;
        await CatchUpAsync(await ask.RowsAsync(row => new TimelineId(row.GetString(0)), cancel), cancel);
    }

    private async Task<ForkRefusedException> RefusalAsync(TimelineId branch, ScenarioBranched fork, CancellationToken cancel) => (await database.CreateCommand(
        """
        select exists (select from simulator.mt_streams where id = $1), p.version, coalesce(p.is_archived, false)
        from (select) one left join simulator.mt_streams p on p.id = $2
        """)
        .With(branch.Value, fork.Parent.Value)
        .RowsAsync(row => new ForkRefusedException(branch, fork, taken: row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetBoolean(2)), cancel))[0];
}
