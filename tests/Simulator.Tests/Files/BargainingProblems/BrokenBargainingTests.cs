using Simulator.Files.BargainingProblems;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.BargainingProblems;

public class BrokenBargainingTests
{
    private const string Sound =
        """
        bargaining: two-issues
        title: Two issues
        numbers: assumed
        parties:
          - { id: one, without-deal: 0.1 }
          - { id: two, without-deal: 0.2 }
        issues:
          - { id: money, weights: [0.5, 0.5], line: { rise: 0.5, fall: 2 } }
          - { id: paper, weights: [0.5, 0.5], outcomes: [{ id: yes, worth: [1, 0] }, { id: no, worth: [0, 1] }] }
        """;

    [Fact]
    public void A_sound_file_is_read()
    {
        var read = BargainingFile.Parse("x.yaml", Sound);

        Assert.Equal(2, read.Problem.Issues.Count);
        Assert.Equal((0.1, 0.2), (read.Problem.Disagreement.First, read.Problem.Disagreement.Second));
    }

    [Theory]
    [InlineData("id: two, without-deal: 0.2", "id: one, without-deal: 0.2", "x.yaml:6:11: Duplicate party 'one'. Allowed: each party once.")]
    [InlineData("id: two, without-deal: 0.2", "id: two, without-deal: much", "x.yaml:6:30: 'much' is not a number.")]
    [InlineData("id: two, without-deal: 0.2", "id: two", "x.yaml:6:5: 'without-deal' is missing.")]
    [InlineData(
        "id: two, without-deal: 0.2", "id: two, without-deal: 1e9",
        "x.yaml:6:30: '1e9' cannot be used. Allowed for 'without-deal': a number from -1000 to 1000.")]
    [InlineData("  - { id: two, without-deal: 0.2 }\n", "", "x.yaml:5:3: The number of parties is 1. Allowed: exactly 2.")]
    [InlineData("numbers: assumed", "numbers: measured", "'measured' is not a number origin. Allowed: published, assumed")]
    [InlineData(
        "bargaining: two-issues", "bargaining: Two Issues",
        "x.yaml:1:13: 'Two Issues' is not a name for a bargaining problem. Allowed: lower-case letters")]
    [InlineData("rise: 0.5", "rise: 1.5", "x.yaml:8:53: '1.5' cannot be used. Allowed for 'rise': a number above 0 and at most 1.")]
    [InlineData("fall: 2", "fall: 0.5", "'0.5' cannot be used. Allowed for 'fall': a number from 1 to 100.")]
    [InlineData("rise: 0.5", "raise: 0.5", "Unknown key 'raise'. Did you mean 'rise'?")]
    [InlineData(
        "money, weights: [0.5, 0.5]", "money, weights: [0.5]",
        "x.yaml:8:27: The number of values in 'weights' is 1. Allowed: 2, one for each party, such as [0.6, 0.4].")]
    [InlineData("money, weights: [0.5, 0.5]", "money, weights: 0.5", "The number of values in 'weights' is 1.")]
    [InlineData(
        "money, weights: [0.5, 0.5]", "money, weights: [0.5, -1]", "x.yaml:8:33: '-1' cannot be used. Allowed in 'weights': numbers from 0 to 1000.")]
    [InlineData("worth: [1, 0]", "worth: [1.2, 0]", "'1.2' cannot be used. Allowed in 'worth': numbers from 0 to 1.")]
    [InlineData("id: no,", "id: yes,", "Duplicate outcome 'yes'. Allowed: each outcome once.")]
    [InlineData(", line: { rise: 0.5, fall: 2 }", "", "x.yaml:8:5: Issue 'money' has neither outcomes nor a line. Allowed: one of them.")]
    [InlineData(
        "line: { rise", "outcomes: [{ id: a, worth: [1, 1] }], line: { rise", "Issue 'money' has both outcomes and a line. Allowed: one of them.")]
    public void Whatever_is_wrong_is_told_with_its_place_and_what_is_allowed(string sound, string broken, string message)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var refused = Assert.Throws<BadInputException>(() => BargainingFile.Parse("x.yaml", Sound.Replace(sound, broken, StringComparison.Ordinal)));

        Assert.Contains(message, string.Join('\n', refused.Problems), StringComparison.Ordinal);
        Assert.Single(refused.Problems);
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_lines()
    {
        var refused = Assert.Throws<BadInputException>(() => BargainingFile.Parse("x.yaml", Sound
            .Replace("title: Two issues\n", "", StringComparison.Ordinal).Replace("rise: 0.5", "rise: 0", StringComparison.Ordinal).Replace(
                "id: no,", "id: No,", StringComparison.Ordinal)));

        Assert.Equal(3, refused.Problems.Count);
        Assert.Equal(refused.Problems.Select(problem => problem.Line).Order(), refused.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void More_packages_than_can_be_looked_at_are_refused()
    {
        var issues = string.Concat(Enumerable.Range(0, 20).Select(place =>
            FormattableString.Invariant($"\n  - {{ id: i{place}, weights: [{1 << (place % 9)}.{place}, {1 << (place % 9)}.{place}], ")
                + "outcomes: [{ id: a, worth: [1, 0] }, { id: b, worth: [0, 1] }] }"));
        var file = BargainingFile.Parse("x.yaml", Sound + issues);

        Assert.Contains(
            "Allowed: at most 1,000 with continuous issues.", Assert.Throws<BadInputException>(() => file.Frontier()).Message,
            StringComparison.Ordinal);
    }
}
