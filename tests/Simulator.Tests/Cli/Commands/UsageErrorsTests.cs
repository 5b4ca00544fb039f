using Simulator.Cli.Commands;

namespace Simulator.Tests.Cli.Commands;

public class UsageErrorsTests
{
    [Theory]
    [InlineData("replay --json", "'--json' is not an option of 'replay'. 'simulator history --json' prints the events as JSON.")]
    [InlineData("state --untill 2025-11-16", "'--untill' is not an option of 'state'. Allowed: the options that 'simulator state --help' lists")]
    [InlineData("claims --jsn", "'--jsn' is not an option of 'claims'. Did you mean '--json'?")]
    [InlineData("replay --chart", "'--chart' is not an option of 'replay'. Allowed: --chart with 'simulate', 'compare'")]
    [InlineData("state -x", "'-x' is not an option of 'state'.")]
    [InlineData("scenario run --chart x.svg file", "'--chart' is not an option of 'scenario run'.")]
    [InlineData("--jsn", "'--jsn' is not an option.")]
    [InlineData("state --at", "--at has no value. Allowed: --at YYYY-MM-DD.")]
    [InlineData("state --at --json", "--at has no value.")]
    [InlineData("branch x --hypothesis --at=2025-11-06", "written --hypothesis=--at=2025-11-06.")]
    [InlineData("state --at=", "--at has no value.")]
    [InlineData("history --json=abc", "'--json=abc' has a value. Allowed: --json alone.")]
    [InlineData("history --json:abc", "'--json:abc' has a value.")]
    [InlineData("undo", "'simulator undo' needs BRANCH: The branch. Example: simulator undo monitoring-accepted")]
    [InlineData("branch x", "'simulator branch' needs --hypothesis SENTENCE")]
    [InlineData("state --at 2025-11-01 --at 2025-11-02", "--at is given 2 times, as '2025-11-01', '2025-11-02'. Allowed: once.")]
    [InlineData("histry", "'histry' is not a command. Did you mean 'history'?")]
    [InlineData("shwo T44", "'shwo' is not a command. Did you mean 'show'?")]
    [InlineData("stat --json", "'stat' is not a command. Did you mean 'state'?")]
    [InlineData("scenario rnu x --dry-run", "'rnu' is not a command of 'scenario'. Did you mean 'run'?")]
    [InlineData("-- state", "'--' stands before the command. Allowed: simulator state.")]
    [InlineData("scenario -- list", "'--' stands before the command. Allowed: simulator scenario list.")]
    [InlineData("--json state", "'--json' stands before the command. Allowed: simulator state --json.")]
    [InlineData("--at 2025-11-06 state", "'--at' stands before the command. Allowed: simulator state --at YYYY-MM-DD.")]
    [InlineData("--at:2025-11-06 state", "'--at:2025-11-06' stands before the command. Allowed: simulator state --at YYYY-MM-DD.")]
    [InlineData("--of=x scenario list", "'--of' is not an option of 'scenario list'.")]
    [InlineData("scenario rnu", "'rnu' is not a command of 'scenario'. Did you mean 'run'?")]
    [InlineData("state a b", "'b' is one word too many. Allowed: simulator state [TIMELINE] [options]")]
    [InlineData("bargain zone --power 0,1", "'0,1' cannot be used. Allowed for --power: a number from 0 to 1, with a decimal point")]
    [InlineData("bargain zone --power abc", "'abc' cannot be used. Allowed for --power: a number from 0 to 1.")]
    [InlineData("bargain zone --power 2", "'2' cannot be used.")]
    [InlineData("replay --speed 0,5", "'0,5' cannot be used. Allowed for --speed: a number from 0.001 to 1000, with a decimal point")]
    [InlineData("replay --speed NaN", "'NaN' cannot be used.")]
    [InlineData("simulate --runs 1,000", "'1,000' cannot be used.")]
    [InlineData("simulate --seed 1e3", "'1e3' cannot be used.")]
    [InlineData("simulate --set tau=0,1", "'0,1' in 'tau=0,1' is not a number.")]
    [InlineData("simulate --lever fatwa=0,5", "'=0,5' in 'fatwa=0,5' cannot be used.")]
    [InlineData("rebase x --drop one", "'one' cannot be used. Allowed for --drop: a whole number from 1 on.")]
    [InlineData("state --at 16/11/2025", "'16/11/2025' is not a day. Allowed for --at: YYYY-MM-DD, such as 2025-11-16, or 16 Nov 2025.")]
    public void A_problem_quotes_the_input_and_says_what_is_allowed(string line, string expected) =>
        Assert.Contains(expected, Assert.Single(Of(line.Split(' '))));

    [Theory]
    [InlineData("replay --from 2025-10-15 --at 2025-10-15")]
    [InlineData("state --at|16 Nov 2025")]
    [InlineData("state --at|November 16, 2025")]
    [InlineData("branch x --hypothesis|@TTP says yes")]
    [InlineData("branch x --hypothesis=--foo")]
    [InlineData("state -- --foo")]
    [InlineData("generate --seed -7 x")]
    [InlineData("state --json --no-pager --no-color --verbose")]
    [InlineData("scenario")]
    [InlineData("")]
    public void A_line_that_can_be_run_has_no_problem(string line) =>
        Assert.Empty(Of(line.Split('|') is [var words, var last]
            ? [.. words.Split(' '), last]
            : line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Several_problems_are_listed_together() =>
        Assert.Equal(2, Of(["branch", "x", "--frob", "--at"]).Count);

    private static IReadOnlyList<string> Of(string[] line) =>
        UsageErrors.Of(CommandTree.For(line).Parse(line, Shell.Parsing), line);
}
