using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Problems;

public class ProblemListTests
{
    [Fact]
    public void Problems_come_once_in_the_order_of_lines_and_those_of_the_whole_file_last()
    {
        var problems = new ProblemList("a.yaml");
        problems.Add("The rest was not checked.");
        problems.Add("late", line: 3);
        problems.Add("early", line: 1, column: 9);
        problems.Add("earlier", line: 1, column: 2);
        problems.Add("late", line: 3);

        Assert.Equal(
            ["a.yaml:1:2: earlier", "a.yaml:1:9: early", "a.yaml:3:1: late", "a.yaml: The rest was not checked."],
            problems.Refusal().Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Each_file_keeps_its_place()
    {
        var problems = new ProblemList();
        problems.AddRange([new("one", "b.yaml", 7, 1), new("two", "a.yaml", 2, 1), new("three", "b.yaml", 3, 1)]);

        Assert.Equal(["b.yaml:3:1: three", "b.yaml:7:1: one", "a.yaml:2:1: two"], problems.Refusal().Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_first_are_listed_and_the_rest_counted()
    {
        var problems = new ProblemList("a.yaml");
        problems.AddRange(Enumerable.Range(1, 1234).Select(line => new Problem("wrong", "a.yaml", line, 1)));

        Assert.Equal(ProblemList.MaxListed, problems.Listed.Count);
        Assert.Equal("a.yaml: 1,034 more problems are not listed.", problems.Refusal().Problems[^1].ToString());
    }

    [Fact]
    public void Nothing_is_refused_where_nothing_is_wrong() => new ProblemList().ThrowIfAny();
}
