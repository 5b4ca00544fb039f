using System.Text.RegularExpressions;
using Simulator.Cli.Screen;
using Simulator.Tests;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>
/// The screens of all commands: the plain one of 80 columns is approved, and those of 120 columns, in ASCII and in colour follow rules.
/// </summary>
public sealed partial class ScreensTests(InProcess program) : IClassFixture<InProcess>
{
    private const int Approved = 60;
    private const int Wide = 2000;

    private static readonly string[] Few = ["--runs", "40", "--seed", "7"];
    private static readonly string[] Monitoring = ["scenario", "run", "monitoring-accepted", "--no-simulation"];
    private static readonly string[] MyTry = ["branch", "my-try-{x}", "--before", "2025-11-06", "--hypothesis", "Kabul accepts the mechanism."];

    /// <summary>The words that stand for longer ones where there is little room.</summary>
    private static readonly string[] Narrow = ["none", "passes,", "tuned"];

    /// <summary>The command lines by name. Those before it prepare it; <c>{x}</c> stands for a letter that differs from run to run.</summary>
    private static readonly Dictionary<string, string[][]> Lines = new(StringComparer.Ordinal)
    {
        ["replay"] = [["replay"]],
        ["state"] = [["state"]],
        ["state-at"] = [["state", "--at", "2025-11-16"]],
        ["state-all"] = [["state", "--all"]],
        ["state-early"] = [["state", "pak-afg-2025", "--at", "2022-12-31"]],
        ["history"] = [["history"]],
        ["claims"] = [["claims", "--set", "C07"]],
        ["sources"] = [["sources"]],
        ["timelines"] = [Monitoring, ["timelines"]],
        ["tree"] = [Monitoring, ["tree", "pak-afg-2025"]],
        ["scenario-run"] = [Monitoring, ["scenario", "run", "monitoring-accepted"]],
        ["scenario-run-brief"] = [Monitoring, ["scenario", "run", "monitoring-accepted", "--brief"]],
        ["scenario-list"] = [["scenario", "list"]],
        ["scenario-validate"] = [["scenario", "validate", "monitoring-accepted"]],
        ["branch"] = [MyTry],
        ["branch-suggest"] = [["branch", "suggest", "--goal", "rung=monitored", "--at", "2025-11-06"]],
        ["cherry-pick"] = [MyTry, ["cherry-pick", "my-try-{x}", "--event", "T70"]],
        ["undo"] = [MyTry, ["cherry-pick", "my-try-{x}", "--event", "T70"], ["undo", "my-try-{x}"]],
        ["archive"] = [MyTry, ["archive", "my-try-{x}"]],
        ["diff"] = [Monitoring, ["diff", "pak-afg-2025", "monitoring-accepted"]],
        ["rebase"] = [Monitoring, ["rebase", "monitoring-accepted", "--dry-run"]],
        ["simulate"] = [["simulate", "--from", "2025-10-18", "--until", "2025-12-31", .. Few]],
        ["run"] = [["run", "--number", "17"]],
        ["compare"] = [Monitoring, ["compare", "monitoring-accepted", .. Few]],
        ["compare-levers"] = [["compare", "pak-afg-2025", "--from", "2025-11-06", "--lever", "border-closure=0", .. Few]],
        ["counterfactual"] = [["counterfactual", "--from", "2025-10-18", "--lever", "fatwa", .. Few]],
        ["attribute"] = [Monitoring, ["attribute", "monitoring-accepted", .. Few]],
        ["sensitivity"] = [["sensitivity", "--parameters", "tau,mu0", .. Few]],
        ["calibrate-check"] = [["calibrate", "check", .. Few]],
        ["stability"] = [["stability", "talks-2025"]],
        ["stability-along"] = [["stability", "talks-2025", "--along", "pak-afg-2025"]],
        ["bargain-zone"] = [["bargain", "zone", "--on", "2025-11-06"]],
        ["bargain-frontier"] = [["bargain", "frontier", "riyadh-package"]],
        ["calculate"] = [["calculate", "survival", "--share", "0.784", "--days", "74", "--until", "131", "--hazard-ratio", "0.6"]],
        ["case-validate"] = [["case", "validate", "mirrow-crossing"]],
    };

    /// <summary>The names of the command lines.</summary>
    public static TheoryData<string> Names => [.. Lines.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_is_as_approved_and_never_cuts_a_word(string name)
    {
        var wide = await ShownAsync(name, 'a', new(Wide, IsScreen: true));
        var plain = await ShownAsync(name, 'b', new(80, IsScreen: true));
        var broad = await ShownAsync(name, 'c', new(120, IsScreen: true));
        var ascii = await ShownAsync(name, 'd', new(80, IsScreen: true, Unicode: false));
        var colour = await ShownAsync(name, 'e', new(80, IsScreen: true, Colour: true));

        Approval.Matches($"Screens/{name}.txt", string.Join('\n', plain.Split('\n').Take(Approved)));
        AssertFits(plain, 80, wide);
        AssertFits(broad, 120, wide);
        AssertFits(ascii, 80, Ascii.Of(wide));
        Assert.All(ascii, character => Assert.True(char.IsAscii(character)));
        Assert.Equal(plain, Codes().Replace(colour, ""));
    }

    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2025-10-20")]
    [InlineData("2025-11-16")]
    [InlineData("2025-12-31")]
    public async Task A_state_fits_a_page(string day)
    {
        var state = await program.RunAsync(["state", "pak-afg-2025", "--at", day], new(80, IsScreen: true));
        Assert.InRange(state.Data.TrimEnd().Split('\n').Length, 5, 40);
    }

    private static void AssertFits(string text, int width, string wide)
    {
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Empty(Words(text).Except(Words(wide).Concat(Narrow), StringComparer.Ordinal));
    }

    /// <summary>The words and the parts of words after hyphens. A label of a record is its heading.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Replace("-", "- ", StringComparison.Ordinal).Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1 && word.Any(char.IsLetter)).Select(word => word.TrimEnd(':'));

    private async Task<string> ShownAsync(string name, char letter, TestScreen screen)
    {
        var ended = new Ended(0, "", "");
        foreach (var line in Lines[name])
        {
            ended = await program.RunAsync(
                [.. line.Select(word => word.Replace("{x}", $"{name}-{letter}", StringComparison.Ordinal))], screen);
            Assert.True(ended.ExitCode == 0 || name == "calibrate-check", ended.Messages);
        }

        return ended.Data.Replace($"{name}-{letter}", $"{name}-x", StringComparison.Ordinal);
    }

    [GeneratedRegex("\e\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
