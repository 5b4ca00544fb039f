using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;

namespace Simulator.Tests.Application.Simulations.Sweeps;

public sealed class PlannedSweepTests
{
    private static readonly Measure[] Measures = [Measure.Relapse];

    [Fact]
    public void A_cell_has_the_runs_of_its_values()
    {
        var cells = Planned("p_esc=0.03,0.08", "lever:monitoring=0,1@2025-10-20").From(1).ToArray();

        Assert.Equal(["1: 0.03, 0", "2: 0.03, 1", "3: 0.08, 0", "4: 0.08, 1"], cells.Select(cell => $"{cell.Number}: {cell.Values}"));
        var alone = Asked.Of(values: new ParameterValue("p_esc", 0.08));
        Assert.Equal(alone.Model.Version, cells[2].Facts.Model);
        Assert.Equal(Counts(alone), Counts(cells[2]));
        Assert.NotEqual(Counts(cells[0]), Counts(cells[2]));
        var lever = new LeverApplied(new("monitoring")) { Account = new(When.On(new(2025, 10, 20)), "Supposed.") };
        var monitored = alone with { Given = alone.Given with { Given = [lever] } };
        Assert.Equal(Counts(monitored), Counts(cells[3]));
    }

    [Fact]
    public void A_sweep_that_goes_on_later_runs_the_same_cells()
    {
        var sweep = Planned("p_esc=0.03..0.08:4");

        Assert.Equal(sweep.From(1).Skip(2).Select(Counts), sweep.From(3).Select(Counts));
        Assert.Empty(sweep.From(5));
    }

    [Theory]
    [InlineData("lever:closure=1,0")]
    [InlineData("lever:closure=0,1")]
    public void A_contested_lever_gives_every_cell_a_survey_for_each_reading_also_where_it_changes_nothing(string given)
    {
        var sweep = Planned(given);

        var (open, shut) = (sweep.From(1).Single(cell => cell.Values[0] == 0), sweep.From(1).Single(cell => cell.Values[0] == 1));

        Assert.Equal(2, sweep.Plan.Readings);
        Assert.Equal(["closure: pain-moves", "closure: pain-hardens"], shut.Readings.Select(result => result.Reading));
        Assert.Equal(shut.Readings[0].Result.Outcomes, shut.Readings[1].Result.Outcomes);
        Assert.NotEqual(open.Readings[0].Result.Outcomes, open.Readings[1].Result.Outcomes);
    }

    [Fact]
    public void A_contested_lever_that_is_as_when_the_model_opened_makes_no_difference_and_no_rows() =>
        Assert.Equal(1, Planned("lever:closure=1").Plan.Readings);

    [Fact]
    public void Progress_counts_the_cells_that_are_kept()
    {
        var heard = new List<double>();

        foreach (var _ in Planned("p_esc=0.03..0.08:4").From(3, new Hearing(heard.Add)))
        {
        }

        Assert.Equal([0.5, 0.75, 1], heard);
    }

    [Fact]
    public void A_plan_is_known_again_by_its_digest_and_any_change_makes_another_one()
    {
        var plan = Planned("p_esc=0.03,0.08").Plan;
        var others = new[]
        {
            Planned("p_esc=0.03,0.07").Plan,
            Planned("p_ret=0.2,0.3").Plan,
            new PlannedSweep(Asked.Of(201), Read("p_esc=0.03,0.08"), null, Measures).Plan,
            new PlannedSweep(Asked.Of(values: new ParameterValue("tau", 0.05)), Read("p_esc=0.03,0.08"), null, Measures).Plan,
            new PlannedSweep(Asked.Of(), Read("p_esc=0.03,0.08"), null, [Measure.Frozen]).Plan,
            With(prepared => prepared with { Setup = prepared.Setup with { Seed = 2 } }),
            With(prepared => prepared with { Until = prepared.Until.AddDays(1) }),
            With(prepared => prepared with { Given = prepared.Given with { Before = [] } }),
            With(prepared => prepared with { Given = prepared.Given with { OutsideUntil = prepared.From } }),
        };

        Assert.Equal(plan.Digest, Planned("p_esc=0.03,0.08").Plan.Digest);
        Assert.Equal(plan.Digest, With(prepared => prepared with { Setup = prepared.Setup with { Threads = 1 } }).Digest);
        Assert.Equal(others.Length + 1, others.Append(plan).Select(one => one.Digest).Distinct().Count());
        Assert.Equal(plan.Lines.Count, plan.Lines.Select(line => line.Name).Distinct().Count());

        static SweepPlan With(Func<PreparedRuns, PreparedRuns> change) =>
            new PlannedSweep(change(Asked.Of()), Read("p_esc=0.03,0.08"), null, Measures).Plan;
    }

    private static PlannedSweep Planned(params string[] given) => new(Asked.Of(), Read(given), null, Measures);

    private static Variation[] Read(params string[] given) => [.. given.Select(one => VariationFormat.Read(one, new())!)];

    private static string Counts(SweptCell cell) => Counts(cell.Readings[0].Result);

    private static string Counts(PreparedRuns prepared) => Counts(EnsembleResult.Of(prepared.RunInput(), prepared.Seed, prepared.Setup.Runs, new(1)));

    private static string Counts(EnsembleResult result) =>
        $"{string.Join(' ', result.Outcomes)}, {result.Relapsed}, {result.Measures[(int)Measure.Trust].Sum}";

    private sealed class Hearing(Action<double> heard) : IProgress<double>
    {
        public void Report(double value) => heard(value);
    }
}
