namespace Simulator.IntegrationTests.CommandLine;

public class UpkeepTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task What_is_wrong_is_told_and_a_rebuild_mends_it()
    {
        Assert.Matches(
            @"^No problems found in \d+ events of \d+ timelines, 0 of them branches\.\n$", (await server.RunAsync("db", "verify")).InSilence().Data);
        await server.AskAsync("update simulator.mt_doc_timeline set data = jsonb_set(data, '{Phase}', '\"Settled\"') where id = 'pak-afg-2025'");

        var wrong = await server.RunAsync("db", "verify");
        var mended = await server.RunAsync("db", "rebuild");

        Assert.Equal(1, wrong.ExitCode);
        Assert.StartsWith("The summary of 'pak-afg-2025' does not follow from its events.\n1 problem in ", wrong.Data, StringComparison.Ordinal);
        Assert.Contains("For a wrong read model, run 'simulator db rebuild'", wrong.Data);
        Assert.StartsWith("The read models were rebuilt from ", mended.InSilence().Data, StringComparison.Ordinal);
        (await server.RunAsync("db", "verify")).InSilence();
    }

    [Fact]
    public async Task Events_that_are_not_in_order_stop_a_rebuild()
    {
        (await server.RunAsync("generate", "torn", "--events", "40")).InSilence();
        await server.AskAsync("update simulator.mt_events set version = 1000 where stream_id = 'torn' and version = 20");

        var refused = await server.RunAsync("db", "rebuild");

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith(
            "The stored events are invalid. The read models in use stay unchanged.\n'torn' has version 21 where version 20 should be.\n",
            refused.Messages, StringComparison.Ordinal);
        await server.AskAsync("update simulator.mt_events set version = 20 where stream_id = 'torn' and version = 1000");
        (await server.RunAsync("db", "rebuild")).InSilence();
    }
}
