using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Store;

public class SchemaTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public Task Marten_finds_nothing_to_change_in_the_tables() =>
        database.Documents.Documents.Storage.Database.AssertDatabaseMatchesConfigurationAsync();

    [Fact]
    public async Task Events_have_columns_for_the_request_the_cause_what_else_is_known_and_who_acts() => await SameAsync(
        "causation_id\ncorrelation_id\nheaders\nuser_name",
        """
        select column_name from information_schema.columns
        where table_schema = 'simulator' and table_name = 'mt_events' and column_name in ('correlation_id', 'causation_id', 'headers', 'user_name')
        order by column_name
        """);

    [Fact]
    public async Task The_sequence_belongs_to_its_column() =>
        Assert.Equal(
            "simulator.mt_events_sequence", await database.AskAsync<string>("select pg_get_serial_sequence('simulator.mt_events', 'seq_id')"));

    [Fact]
    public async Task Eight_programs_at_once_make_the_tables_of_an_empty_database_once()
    {
        await database.ExecuteAsync("drop schema simulator cascade");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Schema.EnsureAsync(database.Source)));

        await SameAsync("006_marten_9.58\n007_documents.sql", "select name from simulator.schema_steps order by name");
        Assert.Equal(1, (await database.BeginAsync(Given.Statement())).Version);
    }

    [Fact]
    public async Task Making_the_tables_again_keeps_what_is_in_them()
    {
        var head = await database.BeginAsync(Given.Talks());

        await Schema.EnsureAsync(database.Source);

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
    }

    private async Task SameAsync(string expected, string sql) =>
        Assert.Equal(expected.Split('\n'), await database.ListAsync<string>(sql));
}
