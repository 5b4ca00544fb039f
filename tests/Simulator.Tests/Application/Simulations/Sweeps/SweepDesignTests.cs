using Simulator.Application.Simulations.Sweeps;

namespace Simulator.Tests.Application.Simulations.Sweeps;

public sealed class SweepDesignTests
{
    [Fact]
    public void A_grid_has_every_combination_and_the_last_variation_runs_fastest() =>
        Assert.Equal(
            ["0.04 0", "0.04 0.5", "0.04 1", "0.1 0", "0.1 0.5", "0.1 1"],
            SweepDesign.Cells(Variations("tau=0.04,0.1", "lever:monitoring=0..1:3"), null, 1).Select(cell => string.Join(' ', cell)));

    [Fact]
    public void Points_of_a_hypercube_fill_every_stratum_of_every_range_once()
    {
        var variations = Variations("tau=0.04..0.1", "lever:monitoring=0..1");

        var cells = SweepDesign.Cells(variations, 10, 7);

        Assert.Equal(Enumerable.Range(0, 10), cells.Select(cell => (int)((cell[0] - 0.04) / 0.006)).Order());
        Assert.Equal(Enumerable.Range(0, 10), cells.Select(cell => (int)(cell[1] * 10)).Order());
        Assert.Equal(cells, SweepDesign.Cells(variations, 10, 7));
        Assert.NotEqual(cells, SweepDesign.Cells(variations, 10, 8));
    }

    [Fact]
    public void A_range_without_values_needs_a_hypercube_and_values_need_a_grid()
    {
        Assert.Equal(
            "'tau' has a range but no values. Allowed: tau=0.04..0.1:COUNT for that many equal steps, values with commas between them, or --lhs.",
            Assert.Single(SweepDesign.Problems(Variations("tau=0.04..0.10", "mu0=0.1"), null)).Message);
        Assert.Equal(
            "'mu0' has a list of values. Allowed with --lhs: a range, such as mu0=0.1..0.2.",
            Assert.Single(SweepDesign.Problems(Variations("tau=0.04..0.10", "mu0=0.1,0.2"), 10)).Message);
    }

    [Fact]
    public void More_cells_than_a_hundred_thousand_are_refused_with_their_number()
    {
        Assert.Equal(
            "400 × 251 values make 100,400 cells. Allowed: 100,000; vary less, or draw points with --lhs.",
            Assert.Single(SweepDesign.Problems(Variations("tau=0.04..0.10:400", "mu0=0.08..0.2:251"), null)).Message);
        Assert.Empty(SweepDesign.Problems(Variations("tau=0.04..0.10:400", "mu0=0.08..0.2:250"), null));
        Assert.Contains(
            "100001 points cannot be drawn. Allowed: 1 to 100000.",
            Assert.Single(SweepDesign.Problems(Variations("tau=0.04..0.10"), 100_001)).Message);
        Assert.Single(SweepDesign.Problems([.. Enumerable.Range(0, 90).Select(at => Variations($"p{at}=0..1:100000")[0])], null));
    }

    [Fact]
    public void What_is_varied_twice_is_refused_and_a_lever_on_another_day_is_another_one()
    {
        Assert.Equal(
            "'tau' is varied 2 times. Allowed: once.", Assert.Single(SweepDesign.Problems(Variations("tau=0.05", "tau=0.06"), null)).Message);
        Assert.Empty(SweepDesign.Problems(Variations("lever:x=1@2025-11-06", "lever:x=0@2025-11-26"), null));
    }

    private static Variation[] Variations(params string[] given) => [.. given.Select(one => VariationFormat.Read(one, new())!)];
}
