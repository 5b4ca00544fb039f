using Simulator.Application.Simulations.Sweeps;
using Simulator.Files.Problems;

namespace Simulator.Tests.Application.Simulations.Sweeps;

public sealed class VariationFormatTests
{
    [Fact]
    public void Steps_have_both_ends_exactly_and_no_digits_that_division_left()
    {
        var variation = Read("tau=0.04..0.10:7");

        Assert.Equal([0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1], variation.Values);
        Assert.Equal(("tau", false, (DateOnly?)null), (variation.Name, variation.IsLever, variation.On));
        Assert.Equal("0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1", variation.Text);
    }

    [Fact]
    public void Listed_values_stay_in_their_order()
    {
        var variation = Read("rA=0.3,-0.1,2e-1");

        Assert.Equal([0.3, -0.1, 0.2], variation.Values);
        Assert.Equal((-0.1, 0.3), (variation.Low, variation.High));
    }

    [Fact]
    public void One_value_is_a_list_of_one() => Assert.Equal([0.13], Read("mu0=0.13").Values);

    [Fact]
    public void A_range_without_a_count_has_no_values_of_its_own()
    {
        var variation = Read("theta1=-0.42..-0.30");

        Assert.Equal((-0.42, -0.30, 0, "-0.42..-0.3"), (variation.Low, variation.High, variation.Values.Count, variation.Text));
    }

    [Fact]
    public void A_lever_may_begin_on_a_day()
    {
        var variation = Read("lever:monitoring-mechanism=0..1:5@2025-11-06");

        Assert.Equal(("monitoring-mechanism", true, new DateOnly(2025, 11, 6)), (variation.Of, variation.IsLever, variation.On));
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], variation.Values);
        Assert.Equal("lever:monitoring-mechanism@2025-11-06", variation.Name);
        Assert.Equal("lever:monitoring-mechanism", Read("lever:monitoring-mechanism=0,1").Name);
    }

    [Theory]
    [InlineData("tau", "'tau' is not a variation. Allowed: NAME=LOW..HIGH:COUNT")]
    [InlineData("=1", "'=1' is not a variation.")]
    [InlineData("tau=", "'tau=' is not a variation.")]
    [InlineData("lever:=0..1", "'lever:=0..1' is not a variation.")]
    [InlineData("tau=a=b", "'tau=a=b' is not a variation.")]
    [InlineData("tau=0.1,much", "'much' in 'tau=0.1,much' is not a number.")]
    [InlineData("tau=0.1,", "'' in 'tau=0.1,' is not a number.")]
    [InlineData("tau=NaN", "'NaN' in 'tau=NaN' is not a number.")]
    [InlineData("tau=0..Infinity:3", "'Infinity' in 'tau=0..Infinity:3' is not a number.")]
    [InlineData("tau=0..1..2", "'0..1..2' in 'tau=0..1..2' is not a number.")]
    [InlineData("tau=0.1..0.04:3", "'tau=0.1..0.04:3' is not in ascending order. Allowed: a range from its lowest value to its highest.")]
    [InlineData("tau=0.04..0.1:1", "'1' in 'tau=0.04..0.1:1' is not a number of values. Allowed: 2 to 100000.")]
    [InlineData("tau=0.04..0.1:few", "'few' in 'tau=0.04..0.1:few' is not a number of values.")]
    [InlineData("tau=0.04..0.1:100001", "'100001' in 'tau=0.04..0.1:100001' is not a number of values.")]
    [InlineData("tau=0.1@2025-11-06", "'tau=0.1@2025-11-06' names a day, but a parameter has one value for all days.")]
    [InlineData("lever:x=1@6 Nov", "'6 Nov' in 'lever:x=1@6 Nov' is not a day. Allowed: YYYY-MM-DD")]
    public void What_cannot_be_understood_is_quoted_with_what_is_allowed(string given, string explanation)
    {
        var problems = new ProblemList();

        Assert.Null(VariationFormat.Read(given, problems));

        Assert.Contains(explanation, Assert.Single(problems.Listed).Message);
    }

    [Fact]
    public void All_problems_of_one_are_told_at_once()
    {
        var problems = new ProblemList();

        VariationFormat.Read("lever:x=a..b@never", problems);

        Assert.Equal(3, problems.Count);
    }

    private static Variation Read(string given)
    {
        var problems = new ProblemList();
        var variation = VariationFormat.Read(given, problems);
        Assert.Empty(problems.Listed);
        return variation!;
    }
}
