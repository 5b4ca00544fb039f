using Simulator.Application.Exchange;
using Simulator.Application.Timelines;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public sealed class ExchangeTests(LoadedCases cases) : IClassFixture<LoadedCases>, IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task A_timeline_that_is_exported_and_imported_under_another_name_is_the_same_sequence()
    {
        await ExportAsync();
        var copy = Given.Timeline();

        var head = await cases.UseCases.SendAsync(new ImportTimeline(file, copy));

        var (original, imported) = (await cases.ReadAsync(LoadedCases.Talks), await cases.ReadAsync(copy));
        Assert.Equal(original.Select(stored => stored.Event), imported.Select(stored => stored.Event));
        Assert.Empty(original.Select(stored => stored.Id).Intersect(imported.Select(stored => stored.Id)));
        Assert.Equal((await cases.Store.HeadAsync(LoadedCases.Talks)).State, head.State);
        Assert.Equal(head.State, (await cases.UseCases.SendAsync(new ShowState(copy, []))).State);
        await cases.IsProjectedAsync(copy, head.State);
    }

    [Fact]
    public async Task An_import_made_twice_is_there_once()
    {
        await ExportAsync();
        var copy = Given.Timeline();
        var first = await cases.UseCases.SendAsync(new ImportTimeline(file, copy));
        var written = await cases.FingerprintAsync();

        var again = await cases.UseCases.SendAsync(new ImportTimeline(file, copy));
        var ontoItself = await cases.UseCases.SendAsync(new ImportTimeline(file));

        Assert.Equal(first, again);
        Assert.Equal((LoadedCases.Talks, 76), (ontoItself.Timeline, ontoItself.Version));
        Assert.Equal(written, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task A_name_that_is_taken_by_other_events_is_refused()
    {
        await ExportAsync();

        await RefusedAsync(new(file, LoadedCases.Fiction), "Timeline 'mirrow-crossing' exists with other events. Allowed: --as with a new name.");
    }

    [Fact]
    public async Task Every_wrong_line_is_named_and_nothing_is_written()
    {
        var lines = await ExportAsync();
        lines[1] = "{";
        lines[3] = lines[3].Replace("\"version\":4", "\"version\":5", StringComparison.Ordinal);
        lines[5] = lines[5].Replace("\"type\":\"", "\"type\":\"un", StringComparison.Ordinal);
        lines[7] = lines[7].Replace("{\"timeline\"", "{\"colour\":\"red\",\"timeline\"", StringComparison.Ordinal);
        (lines[20], lines[60]) = (lines[60], lines[20]);
        await File.WriteAllLinesAsync(file, lines);

        var problems = await RefusedAsync(
            new(file, Given.Timeline()),
            $"{file}:2:1: The line is no event",
            $"{file}:4:1: It is version 5 of 'pak-afg-2025'. Allowed here: version 4",
            $"{file}:6:1: The line is no event: No kind of event is stored as 'un",
            $"{file}:8:1: The line is no event",
            $"{file}:21:1: It is version 61",
            "An event cannot take effect before the last event on its timeline.");

        Assert.DoesNotContain(problems, problem => problem.Line is 1 or 3 or 5 or 7);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_empty_and_a_name_of_another_form_are_refused()
    {
        await RefusedAsync(new(file), "The file is empty. Allowed: one event per line.");
        await RefusedAsync(new("/no/such/file"), "There is no file '/no/such/file'.");
        await RefusedAsync(new(file, new("My Copy")), "'My Copy' is not a name for a timeline. Allowed: lower-case letters, digits and hyphens.");
    }

    private async Task<string[]> ExportAsync()
    {
        var lines = await (await cases.UseCases.SendAsync(new ExportTimeline(LoadedCases.Talks))).ToArrayAsync();
        Assert.Equal(76, lines.Length);
        await File.WriteAllLinesAsync(file, lines);
        return lines;
    }

    private async Task<IReadOnlyList<Simulator.Application.Problem>> RefusedAsync(ImportTimeline request, params string[] explanations)
    {
        var before = await cases.FingerprintAsync();
        var refused = await cases.UseCases.RefusedAsync(request);
        Assert.All(explanations, explanation => Assert.Contains(explanation, refused.Message));
        Assert.Equal(before, await cases.FingerprintAsync());
        return refused.Problems;
    }
}
