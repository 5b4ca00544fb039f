using Simulator.Application.Simulations;
using Simulator.Cli.Commands;
using Simulator.Files.Problems;

namespace Simulator.Tests.Cli.Commands;

public class ValueFormatTests
{
    [Theory]
    [InlineData("p_ret=0.35", "p_ret", 0.35)]
    [InlineData("theta1=-0.36", "theta1", -0.36)]
    [InlineData("lam0=6.6e-2", "lam0", 0.066)]
    public void A_value_is_read_as_users_write_it(string text, string symbol, double value) =>
        Assert.Equal(new ParameterValue(symbol, value), Parsed(text));

    [Theory]
    [InlineData("", "'' sets no parameter")]
    [InlineData("p_ret", "'p_ret' sets no parameter")]
    [InlineData("=0.3", "'=0.3' sets no parameter")]
    [InlineData("p_ret=0.3=0.4", "'p_ret=0.3=0.4' sets no parameter")]
    [InlineData("p_ret=", "'' in 'p_ret=' is not a number")]
    [InlineData("p_ret=a third", "'a third' in 'p_ret=a third' is not a number")]
    [InlineData("p_ret=0,3", "'0,3' in 'p_ret=0,3' is not a number")]
    public void A_value_in_another_form_is_quoted_and_answered_with_what_is_allowed(string text, string quoted)
    {
        var refused = Assert.Throws<BadInputException>(() => Parsed(text));

        Assert.StartsWith(quoted, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Allowed for --set: SYMBOL=VALUE, such as p_ret=0.35.", refused.Message, StringComparison.Ordinal);
    }

    private static ParameterValue Parsed(string text)
    {
        var problems = new ProblemList();
        var parsed = ValueFormat.Read(text, problems);
        problems.ThrowIfAny();
        return parsed!;
    }
}
