using Simulator.Domain;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Store.Rebuilding;

/// <summary>Tests of what concerns a whole database, each with a database of its own.</summary>
public abstract class OwnDatabase(TestServer server) : IAsyncLifetime
{
    protected StoreDatabase Database { get; } = new(server);

    protected ReadModels Models => field ??= new(Database.Documents);

    public ValueTask InitializeAsync() => Database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sees to it that a check finds everything in order.</summary>
    protected async Task<CheckedEvents> InOrderAsync()
    {
        var found = await Models.VerifyAsync();
        Assert.Empty(found.Problems);
        return found;
    }

    /// <summary>A record with branches at several places; one leaves a branch within what that has from its parent.</summary>
    protected async Task<(TimelineHead Root, TimelineHead Child)> FamilyAsync()
    {
        var root = await Database.BeginAsync([.. Given.Talks(), .. Given.Statements(40)]);
        var child = await Database.BranchAsync(root.Timeline, 7, Given.Statements(3));
        await Database.BranchAsync(child.Timeline, child.Version, Given.Statements(3));
        await Database.BranchAsync(child.Timeline, 3, Given.Statements(3));
        return (root, child);
    }

    /// <summary>The tables with their columns, keys and indexes, and what schemas there are.</summary>
    protected Task<IReadOnlyList<string>> CatalogueAsync() => Database.ListAsync<string>(
        """
        select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default)
        from information_schema.columns where table_schema like 'simulator%'
        union all
        select concat_ws(' ', connamespace::regnamespace, conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where connamespace::regnamespace::text like 'simulator%'
        union all
        select concat_ws(' ', schemaname, indexdef) from pg_indexes where schemaname like 'simulator%'
        union all
        select nspname from pg_namespace where nspname like 'simulator%'
        order by 1
        """);
}
