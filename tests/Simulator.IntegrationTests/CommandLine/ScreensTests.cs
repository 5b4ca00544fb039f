namespace Simulator.IntegrationTests.CommandLine;

/// <summary>The screens of the commands that show something.</summary>
public sealed class ScreensTests(InProcess program) : IClassFixture<InProcess>
{
    private static readonly string[] Few = ["--runs", "40", "--seed", "7"];
    private static readonly string[] Monitoring = ["scenario", "run", "monitoring-accepted", "--no-simulation"];

    /// <summary>The command lines by name. The last is shown, and those before it prepare it.</summary>
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
        ["branch-suggest"] = [["branch", "suggest", "--goal", "rung=monitored", "--at", "2025-11-06"]],
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
        ["bargain-war"] = [["bargain", "war", "--win", "0.7", "--costs", "0.15,0.10"]],
        ["bargain-shift"] = [["bargain", "shift", "--now", "0.9", "--later", "0.3", "--cost", "0.05", "--discount", "0.9"]],
        ["bargain-rubinstein"] = [["bargain", "rubinstein", "--discounts", "0.9,0.8"]],
        ["bargain-reservation"] = [["bargain", "reservation", "--minimum", "0.66", "--maximum", "0.30", "--hurt", "0.75,0.75"]],
        ["case-validate"] = [["case", "validate", "mirrow-crossing"]],
        ["overview"] = [[]],
        ["help"] = [["--help"]],
        ["help-of-a-command"] = [["scenario", "run", "--help"]],
        ["find"] = [["find", "riyadh", "third", "round"]],
        ["show"] = [["show", "T44"]],
        ["claims-one"] = [["claims", "C02"]],
        ["sources-one"] = [["sources", "S2"]],
        ["levers"] = [["levers"]],
        ["levers-contested"] = [["levers", "--contested"]],
        ["levers-one"] = [["levers", "monitoring-mechanism"]],
        ["actors"] = [["actors"]],
        ["actors-one"] = [["actors", "Kabul"]],
        ["issues"] = [["issues"]],
        ["issues-one"] = [["issues", "monitoring"]],
        ["factors"] = [["factors"]],
        ["parameters"] = [["parameters"]],
        ["parameters-one"] = [["parameters", "tau"]],
        ["glossary"] = [["glossary"]],
        ["glossary-one"] = [["glossary", "ripeness"]],
        ["kinds"] = [["kinds"]],
        ["kinds-one"] = [["kinds", "interim-agreement"]],
    };

    /// <summary>The names of the command lines.</summary>
    public static TheoryData<string> Names => [.. Lines.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_is_as_approved_and_never_cuts_a_word(string name) => new Screens(program).CheckAsync(name, Lines[name]);

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
}
