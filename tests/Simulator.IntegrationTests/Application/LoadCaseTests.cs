using Npgsql;
using NpgsqlTypes;
using Simulator.Application.Branches;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Domain.Serialization;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Store;
using Simulator.Store;

namespace Simulator.IntegrationTests.Application;

public sealed class LoadCaseTests(StoreDatabase database) : IClassFixture<StoreDatabase>, IDisposable
{
    private const string AddedRow =
        """

        - row: F99
          kind: statement
          when: 2031-12-31
          basis: stated
          actors: [calvessa]
          text: A last word.
          sources: [D1]
          certainty: high
          by: calvessa
        """;

    private readonly SeedsCopy seeds = new();

    public void Dispose() => seeds.Dispose();

    [Fact]
    public async Task The_first_load_appends_the_whole_sequence_and_the_second_nothing()
    {
        var folder = seeds.Add(LoadedCases.Talks);
        await using var useCases = UseCases();

        var first = await useCases.SendAsync(new LoadCase(folder.Id));
        var written = await database.FingerprintAsync();
        var second = await useCases.SendAsync(new LoadCase(folder.Id));

        Assert.Equal((76, 0), (first.Appended, second.Appended));
        Assert.Equal(written, await database.FingerprintAsync());
        Assert.Contains("Loaded 76 events", Assert.Single(useCases.Said));
        Assert.Equal(CaseReader.Read(folder).Events, (await database.ReadAsync(folder.Id)).Select(stored => stored.Event));
    }

    [Fact]
    public async Task A_request_that_makes_no_sense_loads_nothing()
    {
        var folder = seeds.Add(LoadedCases.Talks);
        await File.WriteAllTextAsync(folder.File("events.yaml"), "this: [cannot be read");
        await using var useCases = UseCases();
        var before = await database.FingerprintAsync();

        var refused = await useCases.RefusedAsync(new ForkTimeline(new("Odd Name"), folder.Id, ForkPoint.End, "No."));

        Assert.StartsWith("'Odd Name' is not a name for a branch.", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(useCases.Said);
        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task Files_with_the_hash_of_the_last_load_are_not_read_again()
    {
        var folder = await LoadedAsync();
        await File.WriteAllTextAsync(folder.File("events.yaml"), "this: [cannot be read");
        await database.ExecuteAsync(
            "update simulator.mt_doc_case set data = jsonb_set(data, '{Hash}', to_jsonb($2::text)) where id = $1", folder.Id, folder.Hash());
        await using var useCases = UseCases();

        Assert.Equal(0, (await useCases.SendAsync(new LoadCase(folder.Id))).Appended);
    }

    [Fact]
    public async Task A_question_about_a_branch_loads_the_changed_files_of_its_case()
    {
        var folder = await LoadedAsync();
        await using var useCases = UseCases();
        await useCases.SendAsync(new ForkTimeline(new("what-if"), folder.Id, ForkPoint.End, "The gauges stay."));
        SeedsCopy.Edit(folder, "model.yaml", "value: 0.066", "value: 0.067");

        await useCases.SendAsync(new ShowState(new("what-if"), []));

        Assert.Equal(folder.Hash(), await new CaseDocuments(new(database.Source)).HashAsync(folder.Id));
    }

    [Fact]
    public async Task A_changed_wording_is_noted_and_stored_history_stays()
    {
        var folder = await LoadedAsync();
        var before = await database.ReadAsync(folder.Id);
        SeedsCopy.Edit(folder, "events.yaml", "shuts the Old Ferry", "closes the Old Ferry");
        await using var useCases = UseCases();

        var loaded = await useCases.SendAsync(new LoadCase(folder.Id));
        await useCases.SendAsync(new LoadCase(folder.Id));

        Assert.Equal(0, loaded.Appended);
        Assert.Equal([new("F01")], loaded.Differing);
        var note = Assert.Single(useCases.Said);
        Assert.Contains("events.yaml now describes F01 differently", note);
        Assert.Equal(before, await database.ReadAsync(folder.Id));
    }

    [Fact]
    public async Task A_row_added_at_the_end_is_appended()
    {
        var folder = await LoadedAsync();
        var before = await database.Store.HeadAsync(folder.Id);
        await File.AppendAllTextAsync(folder.File("events.yaml"), AddedRow);
        await using var useCases = UseCases();

        var loaded = await useCases.SendAsync(new LoadCase(folder.Id));

        Assert.Equal(1, loaded.Appended);
        Assert.Empty(loaded.Differing);
        var after = await database.Store.HeadAsync(folder.Id);
        Assert.Equal((before.Version + 1, new DateOnly(2031, 12, 31)), (after.Version, after.State.AsOf));
    }

    [Theory]
    [InlineData("- row: F03", "- row: F02b", "Version 3 of the stored timeline is row 'F03', in the files it is 'F02b'")]
    [InlineData("- row: F01", "- row: F00", "Version 1 of the stored timeline is row 'F01', in the files it is 'F00'")]
    public async Task A_row_inserted_before_stored_ones_is_refused(string row, string inserted, string explanation)
    {
        var folder = await LoadedAsync();
        var when = row.EndsWith('1') ? "2031-03-01" : "2031-03-06";
        var added = AddedRow.Replace("- row: F99", inserted, StringComparison.Ordinal).Replace("2031-12-31", when, StringComparison.Ordinal);
        SeedsCopy.Edit(folder, "events.yaml", row, $"{added}\n{row}");

        await RefusedAsync(folder, explanation, "events.yaml", "Stored history is not rewritten", "Allowed: rows added at the end");
    }

    [Fact]
    public async Task A_stored_row_that_is_gone_from_the_file_is_refused()
    {
        var folder = await LoadedAsync();
        var text = await File.ReadAllTextAsync(folder.File("events.yaml"));
        await File.WriteAllTextAsync(folder.File("events.yaml"), text[..text.LastIndexOf("- row:", StringComparison.Ordinal)]);

        await RefusedAsync(folder, "in the files it is missing", "events.yaml");
    }

    [Fact]
    public async Task A_broken_case_is_refused_with_all_of_its_problems_and_leaves_nothing_behind()
    {
        var folder = seeds.Add(LoadedCases.Fiction);
        SeedsCopy.Edit(folder, "events.yaml", "kind: truce_agreed", "kind: truce_agred");
        SeedsCopy.Edit(folder, "events.yaml", "issues: [gauge-watch, summer-water]", "issues: [gauge-watch, summer-whater]");
        SeedsCopy.Edit(folder, "actors.yaml", "sources: [D1, D2, D3]", "sources: [D1, D22, D3]");

        await RefusedAsync(
            folder,
            "events.yaml:27:9: Unknown kind 'truce_agred'. Did you mean 'truce_agreed'?",
            "Unknown issue 'summer-whater'. Did you mean 'summer-water'?",
            "actors.yaml:6:17: Unknown source 'D22'.");
        Assert.Equal(0, (await database.Store.HeadAsync(folder.Id)).Version);
        Assert.Null(await new CaseDocuments(new(database.Source)).HashAsync(folder.Id));
    }

    [Fact]
    public async Task Loads_at_the_same_time_load_the_case_once()
    {
        var folder = seeds.Add(LoadedCases.Fiction);
        var programs = Enumerable.Range(0, 4).Select(_ => UseCases()).ToArray();

        await Task.WhenAll(programs.Select(program => program.SendAsync(new LoadCase(folder.Id))));

        Assert.Equal(CaseReader.Read(folder).Events, (await database.ReadAsync(folder.Id)).Select(stored => stored.Event));
    }

    [Fact]
    public async Task A_load_that_is_overtaken_by_another_writer_is_decided_anew()
    {
        var folder = await LoadedAsync();
        await File.AppendAllTextAsync(folder.File("events.yaml"), $"{AddedRow}\n{AddedRow.Replace("F99", "F100", StringComparison.Ordinal)}");
        var told = CaseReader.Read(folder).Events;
        await using var useCases = UseCases();
        Task<LoadedCase> loading;
        await using (var other = await database.Source.OpenConnectionAsync())
        await using (var overtaking = await other.BeginTransactionAsync())
        {
            await using var append = new NpgsqlCommand(
                """
                with head as (update simulator.mt_streams set version = version + 1 where id = $1 returning id, version)
                insert into simulator.mt_events (seq_id, id, stream_id, version, data, type)
                select nextval('simulator.mt_events_sequence'), $2, id, version, $3, 'statement_made' from head
                """, other, overtaking);
            append.Parameters.Add(new() { Value = folder.Id.Value });
            append.Parameters.Add(new() { Value = EventIdentity.Of(folder.Id, new("F99")) });
            append.Parameters.Add(new() { Value = EventCodec.Encode(told[^2]).Json, NpgsqlDbType = NpgsqlDbType.Jsonb });
            await append.ExecuteNonQueryAsync();
            loading = useCases.SendAsync(new LoadCase(folder.Id));
            await database.UntilSomebodyWaitsAsync();
            await overtaking.CommitAsync();
        }

        Assert.Equal(1, (await loading).Appended);
        Assert.Equal(told, (await database.ReadAsync(folder.Id)).Select(stored => stored.Event));
    }

    private async Task<CaseFolder> LoadedAsync()
    {
        var folder = seeds.Add(LoadedCases.Fiction);
        await using var useCases = UseCases();
        await useCases.SendAsync(new LoadCase(folder.Id));
        return folder;
    }

    private async Task RefusedAsync(CaseFolder folder, params string[] explanations)
    {
        var before = await database.FingerprintAsync();
        await using var useCases = UseCases();
        var refused = await useCases.RefusedAsync(new LoadCase(folder.Id));
        Assert.All(explanations, explanation => Assert.Contains(explanation, refused.Message));
        Assert.Equal(before, await database.FingerprintAsync());
    }

    private UseCases UseCases() => new(database.Source, seeds.Folder);
}
