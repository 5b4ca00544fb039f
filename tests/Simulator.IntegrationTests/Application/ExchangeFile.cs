using System.Text;
using Simulator.Application.Exchange;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

/// <summary>A file of exchanged timelines, in a folder of its own that is deleted at the end.</summary>
internal sealed class ExchangeFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-exchange-");

    public ExchangeFile() => File.WriteAllText(Path = System.IO.Path.Combine(folder.FullName, "timelines"), "");

    public string Path { get; }

    /// <summary>The files in its folder.</summary>
    public string[] Beside() => Directory.GetFiles(folder.FullName);

    public string[] Lines() => File.ReadAllLines(Path);

    public Task WriteAsync(IEnumerable<string> lines) => File.WriteAllLinesAsync(Path, lines);

    /// <summary>Exports a timeline into it.</summary>
    public async Task<string[]> ExportAsync(UseCases useCases, TimelineId timeline)
    {
        var lines = await (await useCases.SendAsync(new ExportTimeline(timeline))).ToArrayAsync();
        await WriteAsync(lines);
        return lines;
    }

    /// <summary>A root with branches, one of them with a branch of its own and one that leaves it before it left the root.</summary>
    public static async Task<(TimelineId Root, TimelineId Branch, TimelineId Leaf, TimelineId Early)> GrowAsync(
        StoreDatabase database, int statements = 5)
    {
        var root = (await database.BeginAsync([.. Given.Talks(), .. Given.Statements(statements)])).Timeline;
        var branch = (await database.BranchAsync(root, 3, Given.Statements(3))).Timeline;
        var leaf = (await database.BranchAsync(branch, 5, Given.Statements(2))).Timeline;
        var early = (await database.BranchAsync(branch, 2, Given.Statements(1))).Timeline;
        await database.BranchAsync(root, 8);
        return (root, branch, leaf, early);
    }

    /// <summary>Fills it with a timeline of statements and a branch of its last but one.</summary>
    public async Task FillAsync(string timeline, int statements)
    {
        var branch = Given.Branch(new(new(timeline), statements - 1, NegotiationState.Empty with { AsOf = Given.Day(31) }));
        await using var text = new StreamWriter(Path);
        await text.WriteLineAsync(
            $$"""{"format":"simulator-timelines","version":1,"timelines":[{"id":"{{timeline}}","events":{{statements}}},"""
            + $$"""{"id":"{{timeline}}-branch","events":1,"parent":"{{timeline}}","forkVersion":{{statements - 1}}}]}""");
        for (var version = 1; version <= statements; version++)
        {
            await text.WriteLineAsync(Line(timeline, version, Given.Statement()));
        }

        await text.WriteLineAsync(Line($"{timeline}-branch", statements, branch));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Line(string timeline, int version, NewEvent happened)
    {
        var encoded = EventCodec.Encode(happened.Event);
        var data = Encoding.UTF8.GetString(encoded.Json);
        return $$"""{"timeline":"{{timeline}}","version":{{version}},"id":"{{happened.Id}}","type":"{{encoded.Alias}}","data":{{data}}}""";
    }
}
