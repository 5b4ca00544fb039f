using Npgsql;

namespace Simulator.IntegrationTests;

public class TestDatabaseTests(TestDatabaseTests.WithATable first, TestDatabaseTests.WithATable.Again second)
    : IClassFixture<TestDatabaseTests.WithATable>, IClassFixture<TestDatabaseTests.WithATable.Again>
{
    [Fact]
    public async Task A_test_database_is_a_copy_of_its_template_and_of_nothing_else()
    {
        await using (var insert = first.Source.CreateCommand("insert into words values ('only here')"))
        {
            await insert.ExecuteNonQueryAsync();
        }

        await using var count = second.Source.CreateCommand("select count(*) from words");
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    public class WithATable(TestServer server) : TestDatabase(server)
    {
        protected override async Task PrepareAsync(string connectionString)
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var create = source.CreateCommand("create table words (word text)");
            await create.ExecuteNonQueryAsync();
        }

        public sealed class Again(TestServer server) : WithATable(server);
    }
}
