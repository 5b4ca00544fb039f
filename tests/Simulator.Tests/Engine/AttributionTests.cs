using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>The shares of levers in what a package does.</summary>
public sealed class AttributionTests
{
    private const int Runs = 1_000;

    private static readonly string[] Package = ["monitoring-mechanism=0.7", "written-commitment", "international-pressure"];

    [Theory]
    [InlineData(Measure.Relapse)]
    [InlineData(Measure.Agreement)]
    [InlineData(Measure.Attack)]
    [InlineData(Measure.Durability)]
    [InlineData(Measure.Trust)]
    public void Shares_add_up_to_the_effect_of_the_package_to_the_last_unit(Measure measure)
    {
        var attribution = Attribution.Of(Coalition, Package.Length, measure, seed: 3, Runs, Talks.Effort);
        var whole = Comparison.Of(Coalition(7), Coalition(0), seed: 3, Runs, Talks.Effort);

        Assert.True(attribution.IsExact);
        Assert.Equal(attribution.Sums.TotalNumerator, Numerators(attribution, Package.Length));
        Assert.Equal(
            (whole.With.Measures[(int)measure].Sum - whole.Without.Measures[(int)measure].Sum) * attribution.Sums.Denominator,
            attribution.Sums.TotalNumerator);
        Assert.Equal(whole.Effect(measure).Value, attribution.Sums.Total.Value, 1e-6);
    }

    [Fact]
    public void A_lever_on_its_own_has_the_whole_effect()
    {
        var alone = Attribution.Of(Coalition, 1, Measure.Agreement, seed: 3, Runs, Talks.Effort);

        Assert.Equal(
            Comparison.Of(Coalition(1), Coalition(0), seed: 3, Runs, Talks.Effort).Effect(Measure.Agreement).Value, alone.Sums.Share(0).Value, 1e-12);
    }

    [Fact]
    public void A_lever_that_moves_nothing_has_no_share()
    {
        string[] package = ["written-commitment", "leave-as-is"];
        var attribution = Attribution.Of(coalition => Coalition(package, coalition), 2, Measure.Agreement, seed: 3, Runs, Talks.Effort);

        Assert.Equal((attribution.Sums.TotalNumerator, Int128.Zero), (attribution.Sums.Numerator(0), attribution.Sums.Numerator(1)));
    }

    [Fact]
    public void The_number_of_threads_changes_no_share() => Assert.Equal(Numbers(1), Numbers(3));

    [Fact]
    public void Of_a_package_too_large_for_all_coalitions_the_shares_of_sampled_orders_add_up_too()
    {
        var many = Talks.Case.Levers.Select(lever => lever.Id.Value).Where(lever => lever is not "jihad-edict" and not "air-strikes")
            .Take(13).ToArray();
        var attribution = Attribution.Of(coalition => Coalition(many, coalition), many.Length, Measure.Attack, seed: 3, 40, Talks.Effort);
        var whole = Comparison.Of(Coalition(many, (1 << 13) - 1), Coalition(many, 0), seed: 3, 40, Talks.Effort);

        Assert.False(attribution.IsExact);
        Assert.Equal(attribution.Sums.TotalNumerator, Numerators(attribution, many.Length));
        Assert.Equal(
            (whole.With.Measures[(int)Measure.Attack].Sum - whole.Without.Measures[(int)Measure.Attack].Sum) * attribution.Sums.Denominator,
            attribution.Sums.TotalNumerator);
    }

    private static string Numbers(int threads)
    {
        var attribution = Attribution.Of(Coalition, Package.Length, Measure.Trust, seed: 3, Runs, new(threads));
        return string.Join(' ', Enumerable.Range(0, Package.Length).Select(attribution.Sums.Numerator));
    }

    private static Int128 Numerators(Attribution attribution, int parts) =>
        Enumerable.Range(0, parts).Aggregate(Int128.Zero, (sum, part) => sum + attribution.Sums.Numerator(part));

    private static RunInput Coalition(ulong coalition) => Coalition(Package, coalition);

    private static RunInput Coalition(string[] package, ulong coalition) =>
        Talks.RunInput(Talks.Levers(string.Join(' ', package.Where((_, part) => ((coalition >> part) & 1) == 1)), 19), Talks.End);
}
