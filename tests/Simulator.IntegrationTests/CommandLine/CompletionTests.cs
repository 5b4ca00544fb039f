namespace Simulator.IntegrationTests.CommandLine;

public sealed class CompletionTests(InProcess program) : IClassFixture<InProcess>
{
    [Theory]
    [InlineData("simulator ", "replay", "scenario", "levers", "db")]
    [InlineData("./simulator sta", "state", "stability")]
    [InlineData("simulator scenario ", "run", "validate", "list")]
    [InlineData("simulator state --", "--at", "--reading", "--json", "--no-color")]
    [InlineData("simulator scenario run monitoring-a", "monitoring-accepted")]
    [InlineData("simulator scenario run --dry-run monitoring-a", "monitoring-accepted")]
    [InlineData("simulator simulate --lever mon", "monitoring-mechanism")]
    [InlineData("simulator simulate --set p_", "p_ret=", "p_esc=")]
    [InlineData("simulator sensitivity --parameters ta", "tau")]
    [InlineData("simulator sensitivity --method ", "morris", "sobol")]
    [InlineData("simulator sensitivity --method=so", "--method=sobol")]
    [InlineData("simulator sweep --vary lever:mon", "lever:monitoring-mechanism=")]
    [InlineData("simulator history --kind atta", "attack")]
    [InlineData("simulator history --kind viol", "violence")]
    [InlineData("simulator history --actor pak", "pakistan", "pakistan-foreign-office")]
    [InlineData("simulator state --reading C0", "C01=", "C09=")]
    [InlineData("simulator state --reading C07=", "C07=S3", "C07=X51")]
    [InlineData("simulator state --reading=C07=S", "--reading=C07=S3")]
    [InlineData("simulator claims --set C0", "C01")]
    [InlineData("simulator branch x --event T4", "T44")]
    [InlineData("simulator completion ", "bash", "zsh", "fish")]
    [InlineData("simulator levers fat", "fatwa")]
    [InlineData("simulator glossary rip", "ripeness")]
    [InlineData("simulator kinds interim", "interim-agreement")]
    [InlineData("simulator sources S", "S0", "S4")]
    [InlineData("simulator stability elm", "elmira")]
    public async Task Words_that_may_follow_are_listed(string line, params string[] expected)
    {
        var ended = await program.RunAsync(["complete", line]);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Messages));
        Assert.Subset(ended.Data.Split('\n').Select(answer => answer.Split('\t')[0]).ToHashSet(), expected.ToHashSet());
    }

    [Theory]
    [InlineData("simulator claims ")]
    [InlineData("simulator replay --reading ")]
    public async Task Claims_are_not_listed_as_questions(string line)
    {
        var answers = (await program.RunAsync(["complete", line])).Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Matches("^C[0-9]{2}=?\t.*[?]$", answer));
    }

    [Theory]
    [InlineData("simulator import ")]
    [InlineData("simulator simulate --runs ")]
    [InlineData("simulator nonsense ")]
    [InlineData("simulator state 'unclosed ")]
    [InlineData("")]
    public async Task Where_nothing_is_known_nothing_is_listed_and_nothing_fails(string line)
    {
        var ended = await program.RunAsync(["complete", line]);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Messages));
    }

    [Fact]
    public async Task Bash_completes_words_also_behind_an_equals_sign()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            script, (await program.RunAsync(["completion", "bash"])).Data
            + """

            simulator() { [ "$1" = complete ] && printf '%s\n' $'--method=sobol\tx' $'--method=morris\ty'; }
            COMP_LINE='simulator sensitivity --method=' COMP_POINT=${#COMP_LINE} COMP_WORDS=(simulator sensitivity --method =) COMP_CWORD=3
            _simulator simulator
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        using var process = SimulatorProcess.Start("", [], "/bin/bash", ["--norc", script]);
        var ended = await process.EndAsync();

        Assert.Equal("sobol\nmorris\n", ended.Data);
        File.Delete(script);
    }
}
