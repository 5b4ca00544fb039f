using Npgsql;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class RunRegisterTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(5));

    private readonly RunRegister register = new(database.Documents);

    [Fact]
    public async Task What_runs_said_comes_back_as_it_was_registered_in_the_order_of_time()
    {
        var (late, early) = (Said(), Said() with
        {
            Values = [new("tau", 0.07)],
            Levers = [new(new("monitoring-mechanism"), 0.1 + 0.2, new(2026, 1, 3), 14, 30)],
            Readings = [new("x: y", [new("Frozen", 4)], 1), new("x: z", [new("Hostilities", 4)], 3)],
            Reference = true,
        });
        var second = await register.AddAsync(late, Moment.AddHours(1));
        var first = await register.AddAsync(early, Moment);

        var all = (await register.AllAsync()).Where(entry => entry == first || entry == second);

        Assert.Equal([first, second], all);
        Assert.Equal((early, Moment, TimeSpan.Zero), (first.Runs, first.Registered, first.Registered.Offset));
        Assert.Equal(late, second.Runs);
        Assert.Matches("^[0-9a-f]{16}$", first.Id);
    }

    [Fact]
    public async Task The_same_runs_are_registered_once_however_far_the_record_has_grown_behind_them()
    {
        var runs = Said();
        var (before, first) = (await register.CountAsync(), await register.AddAsync(runs, Moment));

        var again = await register.AddAsync(runs with { Version = 9, Known = runs.Known.AddDays(1) }, Moment.AddDays(1));
        var others = await register.AddAsync(runs with { Seed = 2 }, Moment.AddDays(1));

        Assert.Equal(first, again);
        Assert.NotEqual(first.Id, others.Id);
        Assert.Equal(before + 2, await register.CountAsync());
    }

    [Theory]
    [InlineData("update simulator.mt_doc_runs set data = '{}'")]
    [InlineData("delete from simulator.mt_doc_runs")]
    [InlineData("truncate simulator.mt_doc_runs")]
    public async Task What_is_registered_is_never_changed_or_deleted(string sql)
    {
        var entry = await register.AddAsync(Said(), Moment);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        Assert.Contains(entry, await register.AllAsync());
    }

    private static RegisteredRuns Said() => new(
        Given.Timeline(), 8, new(2025, 12, 31), "0123456789abcdef", "case 1.00000000", new(2026, 1, 1), new(2026, 3, 31), 4, 1, false, [], [],
        [new(null, [new("Frozen", 3), new("Hostilities", 1)], 1)]);
}
