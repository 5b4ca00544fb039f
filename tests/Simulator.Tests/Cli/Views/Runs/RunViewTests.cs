using Simulator.Cli.Screen;
using Simulator.Cli.Views.Calibrations;
using Simulator.Cli.Views.Runs;
using Simulator.Cli.Views.Sensitivities;
using Simulator.Reports.Framing;

namespace Simulator.Tests.Cli.Views.Runs;

public class RunViewTests
{
    private static readonly Dictionary<string, Action<Terminal>> Views = new(StringComparer.Ordinal)
    {
        ["simulate"] = terminal => new SimulateView(terminal, RunSamples.Simulated).Show(),
        ["simulate-contested"] = terminal => new SimulateView(terminal, RunSamples.SimulatedBothWays).Show(),
        ["compare"] = terminal => new CompareView(terminal, RunSamples.Compared).Show(),
        ["compare-contested"] = terminal => new CompareView(terminal, RunSamples.ComparedBothWays).Show(),
        ["counterfactual"] = terminal => new CounterfactualView(terminal, RunSamples.Anchored).Show(),
        ["counterfactual-contested"] = terminal =>
            new CounterfactualView(terminal, RunSamples.AnchoredBothWays).Show(),
        ["attribute-contested"] = terminal =>
            new AttributeView(terminal, RunSamples.AttributedBothWays).Show(),
        ["attribute"] = terminal => new AttributeView(terminal, RunSamples.Attributed).Show(),
        ["sensitivity"] = terminal => new SensitivityView(terminal, ModelSamples.OneAtATime).Show(),
        ["sensitivity-morris"] = terminal => new SensitivityView(terminal, ModelSamples.Morris).Show(),
        ["sensitivity-sobol"] = terminal => new SensitivityView(terminal, ModelSamples.Sobol).Show(),
        ["sensitivity-ranges"] = terminal => new SensitivityView(terminal, ModelSamples.Ranges).Show(),
        ["calibrate-check"] = terminal => new CalibrationView(terminal, ModelSamples.Checked).Show(),
    };

    /// <summary>The names of the views.</summary>
    public static TheoryData<string> Names => [.. Views.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_is_shown_as_it_was_approved(string name) =>
        Approval.Matches($"Runs/{name}.txt", Page.Printed(120, unicode: true, Views[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_is_shown_on_a_narrow_terminal_without_Unicode(string name)
    {
        var text = Page.Printed(80, unicode: false, Views[name]);
        Approval.Matches($"Runs/{name}-ascii.txt", text);
        Assert.All(text + Page.Printed(50, unicode: false, Views[name]), character => Assert.True(char.IsAscii(character)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_stays_within_the_terminal_and_no_number_is_cut(string name)
    {
        foreach (var width in new[] { 50, 60, 72, 80, 100, 120, 200 })
        {
            var text = Page.Printed(width, unicode: true, Views[name]);
            Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
            Assert.DoesNotContain('…', text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_ends_with_what_its_numbers_go_with_and_is_not_said_to_come_true(string name)
    {
        var text = Page.Printed(200, unicode: true, Views[name]);
        Assert.Matches(
            @"\n[\d,]+( and [\d,]+)? (runs|pairs? of runs)( out of 500 tried| of each of 20 sets of values, on common random numbers)?"
            + @", seed 1, model reference 1\.0, 95\u00A0% intervals\. The intervals cover sampling error, not the error of the model\.\n",
            text);
        Assert.EndsWith("Model results, not forecasts.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("forecast", text.Replace(Caveats.Model, ""), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("predict", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_branch_and_a_lever_are_marked_as_hypothetical()
    {
        var text = Page.Printed(200, unicode: true, Views["simulate-contested"]);
        Assert.Contains("HYPOTHETICAL branch forks from talks on 17 Oct 2025", text, StringComparison.Ordinal);
        Assert.Contains("Kabul accepts a [joint] watch.", text, StringComparison.Ordinal);
        Assert.Contains(
            "HYPOTHETICAL Assumed for these runs: Border closure, level 0.5, from 18 Oct 2025, effective after 3 days, growing over 10 days", text,
            StringComparison.Ordinal);
        Assert.Contains("Set instead of the value of the case: p_ret = 0.35", text, StringComparison.Ordinal);
        Assert.Contains("The reference model, without the steps that were added to it.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterfactual_warns_of_few_runs_and_only_of_few()
    {
        Assert.InRange(RunSamples.Anchored.Accepted[0].Runs, 1L, 99L);
        Assert.Contains("too few for a conclusion", Page.Printed(120, unicode: true, Views["counterfactual"]), StringComparison.Ordinal);
        var wide = RunSamples.AnchoredTo(new(20, 20, 20, 20));
        Assert.InRange(wide.Accepted[0].Runs, 100L, RunSamples.Runs);
        Assert.DoesNotContain(
            "too few", Page.Printed(120, unicode: true, terminal => new CounterfactualView(terminal, wide).Show()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_run_is_shown_with_what_does_not_bound_it()
    {
        Assert.Contains(
            "unbounded", Page.Printed(80, unicode: true, terminal => new SimulateView(terminal, RunSamples.Single).Show()),
            StringComparison.Ordinal);
        Assert.Contains(
            "unbounded", Page.Printed(80, unicode: true, terminal => new CompareView(terminal, RunSamples.SinglePair).Show()),
            StringComparison.Ordinal);
        Assert.Contains(
            "unbounded", Page.Printed(80, unicode: true, terminal => new AttributeView(terminal, RunSamples.Attribute(1)).Show()),
            StringComparison.Ordinal);
    }
}
