using Npgsql;
using Simulator.IntegrationTests.Application;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class BackupTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly ExchangeFile file = new();
    private readonly ExchangeFile backup = new();

    public void Dispose()
    {
        file.Dispose();
        backup.Dispose();
    }

    [Fact]
    public async Task An_archive_restores_every_row_as_it_was()
    {
        await GrowAsync("kept-as-rows");
        var made = await server.RunAsync("db", "backup", backup.Path);
        Assert.SkipWhen(made.Messages.Contains("there is no pg_dump here"), "There is no pg_dump.");
        Assert.Matches($@"^Wrote {backup.Path}: \d+ timelines, \d+ events, [\d,]+ bytes, as an archive of pg_dump \d", made.InSilence().Data);
        await using var home = new TemporaryHome();

        var restored = await RunAsync(home, "db", "restore", backup.Path);

        Assert.Equal(Told(made.Data, "Wrote"), Told(restored.Data, "Restored"));
        Assert.Equal(await server.FingerprintAsync(), await AskAsync(home, StoreDatabase.FingerprintAsync));
        await IsTheSameAsync(home, "kept-as-rows");
        var again = await RunAsync(home, "db", "restore", backup.Path);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("The database already has the tables of the simulator", again.Messages);
        Assert.Contains("Allowed: a database without them, such as that of an empty SIMULATOR_HOME", again.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lines_restore_every_timeline_with_its_read_models(bool chosen)
    {
        await GrowAsync($"kept-as-lines-{(chosen ? "chosen" : "forced")}");
        var made = chosen
            ? await server.RunAsync("db", "backup", backup.Path, "--portable")
            : await server.RunWithAsync(["SIMULATOR_POSTGRES_BIN=/no/such/folder"], "db", "backup", backup.Path);
        Assert.Equal(chosen, made.Messages.Length == 0);
        Assert.EndsWith(" bytes, as JSON Lines.", made.Data.Trim(), StringComparison.Ordinal);
        await using var home = new TemporaryHome();

        var restored = await RunAsync(home, "db", "restore", backup.Path);
        var again = await RunAsync(home, "db", "restore", backup.Path);

        Assert.Equal(Told(made.Data, "Wrote"), Told(restored.Data, "Restored"));
        Assert.Contains("were already stored.", again.Data);
        Assert.Equal(await server.AskAsync(ReadModels), await AskAsync(home, async source =>
        {
            await using var command = source.CreateCommand(ReadModels);
            return await command.ExecuteScalarAsync();
        }));
        (await RunAsync(home, "db", "verify")).InSilence();
        await RunAsync(home, "db", "backup", file.Path, "--portable");
        Assert.Equal(await File.ReadAllTextAsync(backup.Path), await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task A_database_with_anything_else_is_not_restored_into()
    {
        await GrowAsync("kept-apart");
        await server.RunAsync("export", "kept-apart", "--to", backup.Path);
        var before = await server.FingerprintAsync();

        var refused = await server.RunAsync("db", "restore", backup.Path);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.Matches("The database holds timelines that the file does not: .*mirrow-crossing, ", refused.Messages);
        Assert.Contains(
            "Allowed: an empty database, such as that of an empty SIMULATOR_HOME; or 'import', which adds to the timelines of a database.",
            refused.Messages);
        Assert.Equal(before, await server.FingerprintAsync());
    }

    [Fact]
    public async Task A_backup_that_is_broken_or_missing_is_refused_and_a_broken_one_never_stands_in_its_place()
    {
        await using var home = new TemporaryHome();
        var made = await server.RunAsync("db", "backup", backup.Path);
        Assert.SkipWhen(made.Messages.Contains("there is no pg_dump here"), "There is no pg_dump.");
        var bytes = await File.ReadAllBytesAsync(backup.Path);
        await File.WriteAllBytesAsync(file.Path, bytes[..(bytes.Length / 2)]);

        var broken = await RunAsync(home, "db", "restore", file.Path);
        var missing = await RunAsync(home, "db", "restore", "/no/such/file");
        var nowhere = await server.RunAsync("db", "backup", "/no/such/folder/file");
        var whole = await RunAsync(home, "db", "restore", backup.Path);

        Assert.Equal((1, 2, 2, 0), (broken.ExitCode, missing.ExitCode, nowhere.ExitCode, whole.ExitCode));
        Assert.Contains("failed, and nothing was written. Its output: pg_restore: error", broken.Messages);
        Assert.Contains("'/no/such/file' does not exist. Allowed: a file that 'db backup' wrote.", missing.Messages);
        Assert.Contains("'/no/such/folder/file' cannot be written: ", nowhere.Messages);
        Assert.Equal([backup.Path], backup.Beside());
    }

    [Fact]
    public async Task A_database_without_timelines_has_nothing_to_back_up()
    {
        await using var home = new TemporaryHome();

        var empty = await RunAsync(home, "db", "backup", backup.Path);

        Assert.Equal(2, empty.ExitCode);
        Assert.Contains("The database holds no timelines. Allowed: a database with at least one.", empty.Messages);
    }

    /// <summary>Every read model, without the moments of writing and the states, which stand where a batch ended.</summary>
    private const string ReadModels =
        """
        select concat_ws(' ',
            (select md5(string_agg(data::text, '|' order by id)) from simulator.mt_doc_timeline),
            (select md5(string_agg(concat_ws('|', id, data -> 'Demands'), '|' order by id)) from simulator.mt_doc_demands),
            (select md5(string_agg(cited, '|' order by cited))
                from (
                    select distinct concat_ws(' ', timeline, event)
                    from simulator.mt_doc_citations, jsonb_array_elements(data -> 'Events') event) c (cited)),
            (select md5(string_agg(b::text, '|' order by id)) from simulator.branches b),
            (select md5(string_agg(s::text, '|' order by id)) from simulator.mt_doc_state s where version % 256 = 0),
            (select md5(string_agg(c::text, '|' order by id)) from simulator.mt_doc_case c))
        """;

    private async Task GrowAsync(string timeline)
    {
        await file.FillAsync(timeline, 30);
        (await server.RunAsync("import", file.Path)).InSilence();
    }

    private async Task IsTheSameAsync(TemporaryHome home, string timeline) =>
        Assert.Equal((await server.RunAsync("export", timeline)).InSilence().Data, (await RunAsync(home, "export", timeline)).Data);

    private static async Task<Ended> RunAsync(TemporaryHome home, params string[] line)
    {
        using var process = SimulatorProcess.Start(home.Folder, [], line);
        return await process.EndAsync();
    }

    private static async Task<T> AskAsync<T>(TemporaryHome home, Func<NpgsqlDataSource, Task<T>> ask)
    {
        await using var joined = await home.JoinAsync();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(joined.ConnectionString) { Pooling = false });
        return await ask(source);
    }

    /// <summary>What a sentence says of timelines and events.</summary>
    private static string Told(string sentence, string verb)
    {
        Assert.StartsWith(verb, sentence, StringComparison.Ordinal);
        return string.Join(',', sentence.Split(": ")[1].TrimEnd('.', '\n').Split(',').Take(2));
    }
}
