using Simulator.Application.Simulations;
using Simulator.Cli.Commands;
using Simulator.Files.Problems;

namespace Simulator.Tests.Cli.Commands;

public class LeverFormatTests
{
    /// <summary>What a user writes, and what is meant.</summary>
    public static TheoryData<string, AssumedLever> Levers => new()
    {
        { "fatwa", new(new("fatwa")) },
        { "fatwa=0", new(new("fatwa"), 0) },
        { "fatwa=.25", new(new("fatwa"), 0.25) },
        { "fatwa=5e-1", new(new("fatwa"), 0.5) },
        { "fatwa@2025-11-06", new(new("fatwa"), On: new(2025, 11, 6)) },
        { "fatwa+14", new(new("fatwa"), LagDays: 14) },
        { "fatwa~30", new(new("fatwa"), RampDays: 30) },
        { "monitoring-mechanism=0.7@2025-11-06+14~30", new(new("monitoring-mechanism"), 0.7, new(2025, 11, 6), 14, 30) },
        { "monitoring-mechanism~30+14@2025-11-06=0.7", new(new("monitoring-mechanism"), 0.7, new(2025, 11, 6), 14, 30) },

        // Whether a level can be is for the application to say.
        { "fatwa=-1", new(new("fatwa"), -1) },
        { "fatwa=2", new(new("fatwa"), 2) },
    };

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_is_read_as_users_write_it(string text, AssumedLever lever) => Assert.Equal(lever, Parsed(text));

    [Theory]
    [InlineData("", "'' names no lever", LeverFormat.Form)]
    [InlineData("=0.7", "'=0.7' names no lever", LeverFormat.Form)]
    [InlineData("@2025-11-06", "'@2025-11-06' names no lever", LeverFormat.Form)]
    [InlineData("fatwa=", "'=' in 'fatwa=' cannot be used", "a level from 0 to 1")]
    [InlineData("fatwa=half", "'=half' in 'fatwa=half' cannot be used", "a level from 0 to 1")]
    [InlineData("fatwa=0,7", "'=0,7' in 'fatwa=0,7' cannot be used", "a level from 0 to 1")]
    [InlineData("fatwa@", "'@' in 'fatwa@' cannot be used", "YYYY-MM-DD")]
    [InlineData("fatwa@6 Nov", "'@6 Nov' in 'fatwa@6 Nov' cannot be used", "YYYY-MM-DD")]
    [InlineData("fatwa@2025-02-30", "'@2025-02-30' in 'fatwa@2025-02-30' cannot be used", "YYYY-MM-DD")]
    [InlineData("fatwa+", "'+' in 'fatwa+' cannot be used", "a whole number from 0 on, such as +14")]
    [InlineData("fatwa+-3", "'+-3' in 'fatwa+-3' cannot be used", "a whole number from 0 on, such as +14")]
    [InlineData("fatwa+99999999999", "'+99999999999' in", "a whole number from 0 on, such as +14")]
    [InlineData("fatwa~1.5", "'~1.5' in 'fatwa~1.5' cannot be used", "a whole number from 0 on, such as ~30")]
    [InlineData("fatwa=0.1=0.2", "'fatwa=0.1=0.2' has '=' 2 times", "each part once")]
    public void A_lever_in_another_form_is_quoted_and_answered_with_what_is_allowed(string text, string quoted, string allowed)
    {
        var refused = Assert.Throws<BadInputException>(() => Parsed(text));

        Assert.StartsWith(quoted, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Allowed", refused.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_parts_that_are_wrong_are_told_at_once() =>
        Assert.Equal(4, Assert.Throws<BadInputException>(() => Parsed("fatwa=x@y+z~z")).Problems.Count);

    [Fact]
    public void A_lever_that_goes_on_and_on_is_quoted_in_brief() =>
        Assert.InRange(Assert.Throws<BadInputException>(() => Parsed($"fatwa={new string('9', 5000)}x")).Message.Length, 1, 400);

    private static AssumedLever Parsed(string text)
    {
        var problems = new ProblemList();
        var parsed = LeverFormat.Read(text, problems);
        problems.ThrowIfAny();
        return parsed!;
    }
}
