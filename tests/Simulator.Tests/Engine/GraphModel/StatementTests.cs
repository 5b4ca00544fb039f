using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class StatementTests
{
    private static readonly string[] Options = ["A", "B", "C"];

    [Theory]
    [InlineData("A", "4 5 6 7")]
    [InlineData("not A", "0 1 2 3")]
    [InlineData("not not A", "4 5 6 7")]
    [InlineData("A and B", "6 7")]
    [InlineData("A or B and C", "3 4 5 6 7")]
    [InlineData("(A or B) and C", "3 5 7")]
    [InlineData("not A and B", "2 3")]
    [InlineData("not (A and B)", "0 1 2 3 4 5")]
    [InlineData("A iff B", "0 1 6 7")]
    [InlineData("A iff not B", "2 3 4 5")]
    [InlineData("A or B iff C", "0 3 5 7")]
    [InlineData("A if B", "0 1 4 5 6 7")]
    [InlineData("if B then A", "0 1 4 5 6 7")]
    [InlineData("if B then A else not A", "0 1 6 7")]
    [InlineData("if A or B then C", "0 1 3 5 7")]
    [InlineData("  A   and(B)", "6 7")]
    public void It_is_true_where_its_words_say(string text, string states) =>
        Assert.Equal(states, string.Join(' ', Enumerable.Range(0, 8).Where(state => Statement.Parse(text, Options).Holds((uint)state))));

    [Theory]
    [InlineData("", 0)]
    [InlineData("A and", 5)]
    [InlineData("and A", 0)]
    [InlineData("A B", 2)]
    [InlineData("(A or B", 7)]
    [InlineData("A)", 1)]
    [InlineData("A & B", 2)]
    [InlineData("if A", 4)]
    [InlineData("if A then", 9)]
    [InlineData("A or D", 5)]
    public void What_is_no_statement_is_refused_where_it_goes_wrong(string text, int place)
    {
        var refused = Assert.Throws<StatementException>(() => Statement.Parse(text, Options));
        Assert.Equal(place, refused.Place);
        Assert.Equal(text.EndsWith('D') ? "D" : null, refused.Option);
    }

    [Fact]
    public void Brackets_without_end_are_refused_and_break_nothing() =>
        Assert.Throws<StatementException>(() => Statement.Parse(new string('(', 100_000) + "A", Options));

    [Fact]
    public void It_is_read_as_it_is_written_and_true_in_the_same_states_one_by_one_and_by_64()
    {
        string[] options = [.. "ABCDEFGHI".Select(letter => $"{letter}")];
        var random = new Random(6);
        for (var time = 0; time < 2_000; time++)
        {
            var drawn = RandomDisputes.Condition(random, options, random.Next(5));
            var statement = Statement.Parse($"{drawn}", options);

            Assert.Equal(statement, Statement.Parse($"{statement}", options));
            for (var first = 0u; first < 512; first += 64)
            {
                var among = statement.Among(first);
                Assert.All(
                    Enumerable.Range(0, 64),
                    at => Assert.Equal(
                        (drawn.Holds(first + (uint)at), drawn.Holds(first + (uint)at)), (statement.Holds(first + (uint)at), (among >> at & 1) != 0)));
            }
        }
    }
}
