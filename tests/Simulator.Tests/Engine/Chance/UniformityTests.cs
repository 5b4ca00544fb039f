namespace Simulator.Tests.Engine.Chance;

/// <summary>
/// A simulation reads its draws by coordinates, so they must look like chance along each coordinate, not only in the order of a counter.
/// </summary>
public class UniformityTests
{
    public static TheoryData<string, string> Everything => new(
        from line in Line.Good.Keys from test in Randomness.Tests.Keys select (line, test));

    public static TheoryData<string, string> KnownFailures => new()
    {
        { "counter", "high bits fall evenly" },
        { "golden steps", "high bits fall evenly" },
        { "low bits of congruences", "high bits fall evenly" },
        { "counter", "low bits fall evenly" },
        { "congruences", "low bits fall evenly" },
        { "golden steps", "pairs of neighbours fall evenly" },
        { "low bits of congruences", "pairs of neighbours fall evenly" },
        { "counter", "birthdays are spaced by chance" },
        { "golden steps", "birthdays are spaced by chance" },
        { "low bits of congruences", "birthdays are spaced by chance" },
        { "golden steps", "neighbours are unrelated" },
    };

    [Theory]
    [MemberData(nameof(Everything))]
    public void Draws_along_each_coordinate_look_like_chance(string line, string test) =>
        Assert.All(Line.Good[line].Value, draws => AssertPasses(Randomness.Tests[test](draws)));

    [Theory]
    [MemberData(nameof(KnownFailures))]
    public void What_is_not_chance_fails(string line, string test) => Assert.False(Randomness.Passes(Randomness.Tests[test](Line.Bad[line])));

    [Theory]
    [InlineData("runs")]
    [InlineData("days")]
    [InlineData("streams")]
    [InlineData("seeds")]
    public void Mechanisms_are_unrelated_to_each_other_and_to_what_is_near(string name)
    {
        var line = Line.Good[name].Value;
        for (var one = 0; one < 4; one++)
        {
            for (var other = 0; other < 4; other++)
            {
                for (var apart = other > one ? 0 : 1; apart <= 2; apart++)
                {
                    AssertPasses(Randomness.Correlation(line[one], line[other], apart));
                }
            }
        }
    }

    [Theory]
    [InlineData("runs", "days")]
    [InlineData("runs", "seeds")]
    [InlineData("days", "seeds")]
    [InlineData("days", "streams")]
    public void The_same_step_along_two_coordinates_gives_unrelated_draws(string one, string other) =>
        Assert.All(Enumerable.Range(0, 4), mechanism =>
            AssertPasses(Randomness.Correlation(Line.Good[one].Value[mechanism][8..], Line.Good[other].Value[mechanism][8..], apart: 0)));

    [Fact]
    public void Mechanisms_that_share_a_shifted_state_are_seen_to_be_related() =>
        Assert.False(Randomness.Passes(Randomness.Correlation(Line.Bad["golden steps"], Line.Bad["golden steps from elsewhere"], apart: 0)));

    private static void AssertPasses(double probability) => Assert.True(Randomness.Passes(probability), $"The probability is {probability}.");
}
