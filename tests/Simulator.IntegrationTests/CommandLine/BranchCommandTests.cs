using System.Text.Json;

namespace Simulator.IntegrationTests.CommandLine;

public class BranchCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_branch_is_begun_drawn_replayed_and_put_away()
    {
        var begun = (await server.RunAsync("branch", "joint-watch", "--before", "2025-11-06", "--hypothesis", "Kabul accepts a joint watch."))
            .InSilence();
        var again = (await server.RunAsync("branch", "joint-watch", "--event", "T46", "--hypothesis", "Kabul accepts a joint watch.")).InSilence();
        Assert.StartsWith(
            "joint-watch forks from pak-afg-2025 on 2 Nov 2025 after version 47, analysis published T46: ", begun.Data, StringComparison.Ordinal);
        Assert.StartsWith(
            "joint-watch already exists: it forks from pak-afg-2025 on 2 Nov 2025 after version 47", again.Data, StringComparison.Ordinal);
        (await server.RunAsync("branch", "in-writing", "--of", "joint-watch", "--hypothesis", "It is put on paper.")).InSilence();

        var drawn = (await server.RunAsync("tree", "in-writing")).InSilence().Data;
        Assert.Contains(
            "○ 2 Nov 2025, after T46 analysis published (version 47)\n├─● joint-watch  1 own event\n│ │ Assumed: Kabul accepts a joint watch.\n",
            drawn);
        Assert.Contains("│ ├─◉ in-writing  1 own event, ends 2 Nov 2025: phase between rounds, agreement interim\n", drawn);
        Assert.DoesNotContain("mirrow-crossing", drawn);

        var replay = (await server.RunAsync("replay", "joint-watch", "--from", "2025-11-01")).InSilence().Data;
        Assert.Contains("HYPOTHETICAL joint-watch forks from pak-afg-2025 on 2 Nov 2025, after version 47; what follows did not happen.", replay);
        Assert.Contains("Where the talks would stand on 2 Nov 2025", replay);
        Assert.Contains("HYPOTHETICAL joint-watch forks from", (await server.RunAsync("state", "joint-watch")).InSilence().Data);
        Assert.Contains("branch of pak-afg-2025", (await server.RunAsync("timelines")).InSilence().Data);

        var held = await server.RunAsync("archive", "joint-watch");
        Assert.Equal((2, ""), (held.ExitCode, held.Data));
        Assert.Contains("'joint-watch' cannot be archived: 'in-writing' branched from it. Allowed:", held.Messages);
        var put = (await server.RunAsync("archive", "in-writing")).InSilence();
        Assert.Equal("in-writing is archived. It can still be read: simulator replay in-writing", put.Data.Trim());
        Assert.DoesNotContain("in-writing", (await server.RunAsync("tree")).InSilence().Data);
        Assert.Contains("in-writing (archived)", (await server.RunAsync("tree", "--all")).InSilence().Data);
        Assert.DoesNotContain("in-writing", (await server.RunAsync("timelines")).InSilence().Data);
        Assert.Contains("in-writing (archived)", (await server.RunAsync("timelines", "--all")).InSilence().Data);
        Assert.Contains("It is put on paper.", (await server.RunAsync("replay", "in-writing", "--from", "2025-11-02")).InSilence().Data);
    }

    [Fact]
    public async Task A_tree_comes_as_JSON_for_Mermaid_and_for_Graphviz()
    {
        (await server.RunAsync("branch", "third-round", "--event", "T44", "--hypothesis", "A \"third\" round is held.")).InSilence();

        using var json = JsonDocument.Parse((await server.RunAsync("tree", "third-round", "--json")).InSilence().Data);
        var mermaid = (await server.RunAsync("tree", "third-round", "--mermaid")).InSilence().Data;
        var dot = (await server.RunAsync("tree", "third-round", "--dot")).InSilence().Data;

        var branch = json.RootElement.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "third-round");
        Assert.Equal(
            ("pak-afg-2025", 45, "2025-10-30", "T44", "interim_agreement", "A \"third\" round is held.", 46, 1),
            (branch.GetProperty("parent").GetString(), branch.GetProperty("forkVersion").GetInt32(), branch.GetProperty("forkDate").GetString(),
             branch.GetProperty("forkRow").GetString(), branch.GetProperty("forkKind").GetString(), branch.GetProperty("hypothesis").GetString(),
             branch.GetProperty("version").GetInt32(), branch.GetProperty("ownEvents").GetInt32()));
        Assert.StartsWith("flowchart LR\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("[\"third-round<br/>Assumed: A #34;third#34; round is held.<br/>", mermaid);
        Assert.StartsWith("digraph timelines {\n", dot, StringComparison.Ordinal);
        Assert.Contains("[label=\"third-round\\nAssumed: A \\\"third\\\" round is held.\\n", dot);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_bad_input()
    {
        (await server.RunAsync("branch", "taken", "--event", "T44", "--hypothesis", "One.")).InSilence();

        var refused = await server.RunAsync("branch", "taken", "--event", "T45", "--hypothesis", "One.");

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.Equal(
            "'taken' cannot branch from 'pak-afg-2025' after version 46: a timeline 'taken' exists with other events. Allowed: another name.",
            refused.Messages.Trim());
    }
}
