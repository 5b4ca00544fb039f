using Simulator.Engine.Exercises;

namespace Simulator.Tests.Reports.Exercises;

public class FiguresTests
{
    [Theory]
    [InlineData(0, "0.000")]
    [InlineData(0.3, "0.300")]
    [InlineData(-0.02, "−0.020")]
    [InlineData(0.0032885, "0.0033")]
    [InlineData(0.000012345, "0.000012")]
    [InlineData(1e-30, "1.0E-30")]
    [InlineData(13.42513, "13.425")]
    [InlineData(1234.5, "1,234.500")]
    [InlineData(double.PositiveInfinity, "out of reach")]
    [InlineData(double.NaN, "out of reach")]
    public void An_answer_has_three_decimals_or_two_digits_where_it_is_small(double value, string text) => Assert.Equal(text, Figures.Rounded(value));

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.1 + 0.2, true)]
    [InlineData(0, true)]
    [InlineData(0.8322, false)]
    [InlineData(0.0032885, false)]
    public void What_only_the_computer_rounds_is_exact(double value, bool exact) => Assert.Equal(exact, Figures.IsExact(value));
}
