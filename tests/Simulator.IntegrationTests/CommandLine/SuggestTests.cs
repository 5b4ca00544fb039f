using System.Diagnostics;
using System.Text.Json;

namespace Simulator.IntegrationTests.CommandLine;

public class SuggestTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_suggestion_tells_the_shortest_scripts_in_words_and_as_changes_and_why_none_is_shorter()
    {
        var before = await server.FingerprintAsync();

        var told = (await server.RunAsync("branch", "suggest", "--goal", "rung=monitored", "--at", "2025-11-16")).InSilence().Data;

        Assert.Contains("2 events on 16 Nov 2025; fewer do not suffice.", told);
        Assert.Contains(
            """
            changes:
              - { on: 2025-11-16, event: mechanism-established, design: { operators: [qatar, turkiye], quality: 0.5 } }
              - { on: 2025-11-16, event: mechanism-operational }
            """, told);
        Assert.Contains("1 event: 20 legal scripts fell short; the nearest leaves rung=monitored unmet.", told);
        Assert.Contains("mechanism-in-order: A mechanism is established, then becomes operational, then reports. None is established.", told);
        Assert.Contains("from: { timeline: pak-afg-2025, version: 61 }", told);
        Assert.DoesNotContain("forecast", told);
        Assert.Equal(before, await server.FingerprintAsync());
    }

    [Fact]
    public async Task A_suggestion_as_JSON_says_how_the_search_ended()
    {
        using var document = JsonDocument.Parse(
            (await server.RunAsync(
                "branch", "suggest", "--goal", "demand.monitoring=accepted", "--goal", "border=open", "--at", "2025-11-06", "--on", "2025-11-10",
                "--json"))
            .InSilence().Data);

        var suggested = document.RootElement;
        Assert.Equal(("reached", "pak-afg-2025", "2025-11-10"), (Text(suggested, "end"), Text(suggested, "timeline"), Text(suggested, "on")));
        var script = Assert.Single(suggested.GetProperty("scripts").EnumerateArray());
        Assert.Equal(["demand_accepted", "border_reopened"], script.EnumerateArray().Select(step => Text(step, "kind")));
        Assert.Equal(
            "- { on: 2025-11-10, event: demand-accepted, by: afghan-taliban, issues: [monitoring], form: verifiable }", Text(script[0], "change"));
        var one = Assert.Single(suggested.GetProperty("shorter").EnumerateArray());
        Assert.Equal(1, one.GetProperty("length").GetInt32());
        Assert.NotEmpty(one.GetProperty("unmet").EnumerateArray());
    }

    [Fact]
    public async Task A_goal_that_holds_or_cannot_be_reached_is_an_answer_too()
    {
        var held = (await server.RunAsync("branch", "suggest", "--goal", "rung=ceasefire")).InSilence().Data;
        var far = (await server.RunAsync("branch", "suggest", "--goal", "phase=prelude", "--most", "2")).InSilence().Data;

        Assert.Contains("The goal is already met: no event is needed.", held);
        Assert.Contains("No legal script of up to 2 events reaches the goal.", far);
        Assert.Contains("The nearest script leaves phase=prelude unmet", far);
    }

    [Fact]
    public async Task The_deepest_search_takes_no_more_than_seconds()
    {
        var clock = Stopwatch.StartNew();

        (await server.RunAsync(
            "branch", "suggest", "--goal", "phase=prelude", "--goal", "border=closed", "--goal", "demand.trade=accepted", "--most", "8",
            "--json")).InSilence();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string? Text(JsonElement of, string key) => of.GetProperty(key).GetString();
}
