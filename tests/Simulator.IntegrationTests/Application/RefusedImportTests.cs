using System.Text;
using Simulator.Application.Exchange;
using Simulator.Files.Problems;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public sealed class RefusedImportTests(LoadedCases cases) : IClassFixture<LoadedCases>, IDisposable
{
    private readonly ExchangeFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Every_wrong_line_is_named_and_nothing_is_written()
    {
        var lines = await file.ExportAsync(cases.UseCases, LoadedCases.Talks);
        lines[2] = "{";
        lines[4] = lines[4].Replace("\"version\":3", "\"version\":4", StringComparison.Ordinal);
        lines[6] = lines[6].Replace("\"type\":\"", "\"type\":\"un", StringComparison.Ordinal);
        lines[8] = lines[8].Replace("{\"timeline\"", "{\"colour\":\"red\",\"timeline\"", StringComparison.Ordinal);
        lines[10] = lines[10].Replace("\"From\":\"2", "\"From\":\"x", StringComparison.Ordinal);
        lines[12] = lines[12].Replace("\"Text\":\"", "\"Text\":\"\\u0000", StringComparison.Ordinal);
        lines[14] = lines[14].Replace("\"Sources\":[", $"\"Sources\":[\"{new string('s', 3000)}\",", StringComparison.Ordinal);
        (lines[21], lines[61]) = (lines[61], lines[21]);
        await file.WriteAsync(lines);

        var problems = await RefusedAsync(
            ":3:2: The line is not an event: Expected depth to be zero",
            ":5:1: It is version 4 of 'pak-afg-2025'. Allowed here: version 3 of 'pak-afg-2025'.",
            ":7:", "The line is not an event: No kind of event is stored as 'un",
            ":9:11: The line is not an event",
            ":11:", "The line is not an event: An event stored as",
            ":13:", "It holds a character 0, which cannot be stored.",
            ":15:", "has 3000 characters, 200 are allowed.",
            ":22:1: It is version 60 of 'pak-afg-2025'. Allowed here: version 20",
            "An event cannot take effect before the last event on its timeline.");

        Assert.Equal([3, 5, 7, 9, 11, 13, 15, 22], problems.Select(problem => problem.Line).Where(line => line <= 22).Distinct());
        Assert.True(problems.Single(problem => problem.Line == 11).Column > 100, "The column is that of the date.");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_noticed_wherever_that_was()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases);
        var lines = await file.ExportAsync(cases.UseCases, root);
        for (var kept = 1; kept < lines.Length; kept++)
        {
            await file.WriteAsync(lines[..kept]);
            await RefusedAsync("The file ends with ", "Allowed: a whole file, as 'export' writes it.");
        }

        await File.WriteAllTextAsync(file.Path, string.Join('\n', lines)[..^40]);
        await RefusedAsync($":{lines.Length}:", "The line is not an event", "");
    }

    [Fact]
    public async Task Lines_that_are_missing_doubled_or_foreign_are_named_once()
    {
        var (root, branch, _, _) = await ExchangeFile.GrowAsync(cases);
        var lines = await file.ExportAsync(cases.UseCases, root);

        await file.WriteAsync([.. lines[..5], .. lines[6..]]);
        Assert.Single(await RefusedAsync($":6:1: It is version 6 of '{root}'. Allowed here: version 5 of '{root}'."));

        await file.WriteAsync([.. lines[..12], .. lines[14..]]);
        Assert.Single(
            await RefusedAsync($":13:1: Only 11 of the 13 events of '{root}' precede this line. Allowed here: version 12 of '{root}'."));

        await file.WriteAsync([.. lines[..5], lines[4], .. lines[5..]]);
        Assert.Single(await RefusedAsync($":6:1: It is version 4 of '{root}'. Allowed here: version 5"));

        await file.WriteAsync([.. lines, lines[3]]);
        Assert.Single(await RefusedAsync($":{lines.Length + 1}:1: It is version 3 of '{root}'. Allowed here: the end of the file"));

        await file.WriteAsync([.. lines[..5], lines[0], .. lines[5..]]);
        Assert.Single(await RefusedAsync(":6:1: The line is not an event. Allowed here: an event; a header is the first line"));

        var begins = Array.FindIndex(lines, line => line.StartsWith($"{{\"timeline\":\"{branch}\"", StringComparison.Ordinal));
        await file.WriteAsync(
            lines.Select((line, at) => at == begins ? lines[begins + 1].Replace("\"version\":5", "\"version\":4", StringComparison.Ordinal) : line));
        await RefusedAsync($":{begins + 1}:1: It does not begin the branch '", $"Allowed here: scenario_branched from '{root}' after version ");

        await file.WriteAsync(
            lines.Select(
                (line, at) => at == 5
                    ? lines[begins].Replace($"\"timeline\":\"{branch}\",\"version\":4", $"\"timeline\":\"{root}\",\"version\":5")
                    : line));
        await RefusedAsync($":6:1: It begins a branch within '{root}'.");
    }

    [Theory]
    [InlineData(
        """{"format":"spreadsheet","version":1,"timelines":[{"id":"a","events":1}]}""",
        "its format is 'spreadsheet'. Allowed: 'simulator-timelines'")]
    [InlineData(
        """{"format":"simulator-timelines","version":2,"timelines":[{"id":"a","events":1}]}""",
        "of version 2 of the format. Allowed: 1 to 1, or a newer program.")]
    [InlineData("""{"format":"simulator-timelines","version":1,"timelines":[]}""", "announces no timeline")]
    [InlineData("""{"format":"simulator-timelines","version":1,"timelines":[null]}""", "A timeline is null.")]
    [InlineData("""{"format":"simulator-timelines","version":1}""", "'timelines'")]
    [InlineData(
        """{"format":"simulator-timelines","version":1,"timelines":[{"id":"a","events":1},{"id":"a","events":1}]}""",
        "'a' is announced twice")]
    [InlineData("""{"format":"simulator-timelines","version":1,"timelines":[{"id":"","events":1}]}""", "'' is not a name for a timeline")]
    [InlineData("""{"format":"simulator-timelines","version":1,"timelines":[{"id":"a","events":0}]}""", "'a' would have 0 events")]
    [InlineData(
        """{"format":"simulator-timelines","version":1,"timelines":[{"id":"b","events":1,"parent":"a","forkVersion":1},{"id":"a","events":1}]}""",
        "'b' forks from 'a', which is not announced before it")]
    [InlineData(
        """{"format":"simulator-timelines","version":1,"timelines":[{"id":"a","events":5},{"id":"b","events":1,"parent":"a","forkVersion":6}]}""",
        "'b' forks from 'a' after version 6. Allowed: 1 to 5.")]
    [InlineData(
        """{"format":"simulator-timelines","version":1,"timelines":[{"id":"a","events":5},{"id":"b","events":1,"parent":"a"}]}""",
        "a parent and no fork version")]
    [InlineData("""{"format":"simulator-timelines","version":1,"timelines":[{"id":"a","events":5}]""", "The header cannot be read")]
    public async Task A_header_that_makes_no_sense_is_refused(string header, string explanation)
    {
        await file.WriteAsync([header, "nonsense", "{}"]);

        var problems = await RefusedAsync(explanation, "The lines after the header were not checked");

        Assert.All(problems, problem => Assert.InRange(problem.Line, 0, 1));
    }

    [Fact]
    public async Task A_case_that_makes_no_sense_is_refused()
    {
        var lines = await file.ExportAsync(cases.UseCases, LoadedCases.Fiction);

        async Task CaseAsync(string from, string to, string explanation)
        {
            Assert.Contains(from, lines[1]);
            await file.WriteAsync(lines.Select((line, at) => at == 1 ? line.Replace(from, to, StringComparison.Ordinal) : line));
            await RefusedAsync($"{file.Path}:2:", explanation);
        }

        await CaseAsync(
            "{\"case\":{\"Id\":\"mirrow-crossing\"", "{\"case\":{\"Id\":\"other\"",
            "It is about 'other', and the events that follow are those of 'mirrow-crossing'.");
        await CaseAsync("\"Slant\":", "\"Slope\":", "The line is not a case: ");
        await CaseAsync("{\"Id\":\"D1\",", "{\"Id\":\"D2\",", "Duplicate name 'D2'.");
        await CaseAsync("\"Actors\":[", "\"Actors\":[null,", "may not hold null");
        await file.WriteAsync([lines[0], lines[2], lines[1], .. lines[3..]]);
        await RefusedAsync($"{file.Path}:3:1: The line is a case. Allowed here: an event");
    }

    [Fact]
    public async Task A_file_that_is_no_text_or_has_an_endless_line_is_refused()
    {
        var lines = await file.ExportAsync(cases.UseCases, LoadedCases.Fiction);
        await File.WriteAllTextAsync(file.Path, string.Join('\n', lines), Encoding.Unicode);
        await RefusedAsync($"{file.Path}:1:1: The byte 0xFF is not part of a text in UTF-8.");

        await File.WriteAllTextAsync(file.Path, string.Join('\n', lines).Replace("\"Text\":\"", "\"Text\":\"é"), Encoding.Latin1);
        await RefusedAsync($"{file.Path}:3:", "The byte 0xE9 is not part of a text in UTF-8. Allowed: a file in UTF-8.");

        await file.WriteAsync([.. lines[..4], new('x', 100_000_000), .. lines[5..]]);
        await RefusedAsync($"{file.Path}:5:1: The line is longer than 64 MB. Allowed: one event per line");
    }

    [Fact]
    public async Task A_long_line_is_not_quoted_whole()
    {
        await file.WriteAsync(["nothing" + new string('x', 100_000)]);

        Assert.InRange(Assert.Single(await RefusedAsync("The line is not an event: 'nothingxxx")).Message.Length, 100, 600);
    }

    [Fact]
    public async Task Of_very_many_problems_the_first_are_listed_and_the_rest_counted()
    {
        await file.WriteAsync(Enumerable.Repeat("nonsense", 5000));

        var problems = await RefusedAsync("4,800 more problems are not listed.");

        Assert.Equal(201, problems.Count);
    }

    [Fact]
    public async Task Timelines_that_are_there_with_other_events_are_named_before_anything_is_written()
    {
        var (root, branch, leaf, _) = await ExchangeFile.GrowAsync(cases);
        var lines = await file.ExportAsync(cases.UseCases, root);
        await RefusedAsync(
            new ImportTimeline(file.Path, LoadedCases.Fiction),
            "Timeline 'mirrow-crossing' exists with other events. Allowed: --as with a new name.");

        var other = (await cases.BeginAsync(Given.Statement())).Timeline;
        await file.WriteAsync(lines.Select(line => line.Replace(branch.Value, other.Value, StringComparison.Ordinal)));
        await RefusedAsync($"Timeline '{other}' exists with other events.");

        await file.WriteAsync(lines.Select(line => line.Contains($"\"timeline\":\"{leaf}\"", StringComparison.Ordinal)
            || line.Contains($"\"timeline\":\"{root}\",\"version\":9", StringComparison.Ordinal)
            ? line.Replace("\"id\":\"", "\"id\":\"0", StringComparison.Ordinal).Remove(line.IndexOf("\"id\":\"", StringComparison.Ordinal) + 8, 1)
            : line));
        Assert.Equal(2, (await RefusedAsync($"Timeline '{root}' exists with other events.", $"Timeline '{leaf}' exists with other events.")).Count);
    }

    [Fact]
    public async Task A_file_that_is_missing_empty_or_a_folder_and_a_name_of_another_form_are_refused()
    {
        await file.WriteAsync([]);
        await RefusedAsync("The file is empty. Allowed: JSON Lines, as 'export' writes them.");
        await file.WriteAsync(["", "  ", ""]);
        await RefusedAsync("The file is empty.");
        await File.WriteAllTextAsync(file.Path, "PGDMP and more");
        await RefusedAsync("is an archive of pg_dump. Allowed: JSON Lines, as 'export' writes them; 'db restore' reads archives.");
        await RefusedAsync(new ImportTimeline("/no/such/file"), "The file '/no/such/file' does not exist.");
        await RefusedAsync(new ImportTimeline(Path.GetTempPath()), "is a folder. Allowed: a file of JSON Lines");
        await RefusedAsync(
            new ImportTimeline(file.Path, new("My Copy")),
            "'My Copy' is not a name for a timeline. Allowed: lower-case letters, digits and hyphens, such as my-copy, at most 100.");
    }

    [Fact]
    public async Task Several_trees_cannot_all_take_one_name()
    {
        var lines = await (await cases.UseCases.SendAsync(new ExportEverything())).Lines.ToArrayAsync();
        await file.WriteAsync(lines);

        await RefusedAsync(
            new ImportTimeline(file.Path, new("copy")), "trees, and 'copy' can name only one. Allowed: no --as, or a file with one tree.");
        Assert.Equal(0, (await cases.UseCases.SendAsync(new ImportTimeline(file.Path))).Appended);
    }

    private Task<IReadOnlyList<Problem>> RefusedAsync(params string[] explanations) => RefusedAsync(new ImportTimeline(file.Path), explanations);

    private async Task<IReadOnlyList<Problem>> RefusedAsync(ImportTimeline request, params string[] explanations)
    {
        var before = await cases.FingerprintAsync();
        var refused = await cases.UseCases.RefusedAsync(request);
        Assert.All(explanations, explanation => Assert.Contains(explanation, refused.Message));
        Assert.Equal(before, await cases.FingerprintAsync());
        return refused.Problems;
    }
}
