using System.Text.RegularExpressions;
using Simulator.Files;
using Simulator.Files.BargainingProblems;
using Simulator.Files.Yaml;
using Simulator.Tests.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Files.BargainingProblems;

public partial class ShippedBargainingTests
{
    private static readonly string Folder = Path.Combine(Repository.Scenarios, "bargaining");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_the_form_of_the_schema_and_solutions(string file)
    {
        var read = Open(file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Script.Bargaining);
        Assert.Empty(new SchemaCheck(Schemas.Of(ScriptKind.BargainingProblem)).Problems(YamlFile.Parse(read.Text, file, new())!));
        Assert.Matches(SchemaLine(), read.Text);
        Assert.NotNull(read.Frontier().Nash());
        Assert.NotNull(read.Frontier().KalaiSmorodinsky());
    }

    [Fact]
    public void The_schema_is_the_one_that_the_program_makes() =>
        Approval.Matches(Path.Combine(Folder, "bargaining.schema.json"), $"{Schemas.Of(ScriptKind.BargainingProblem)}");

    [Fact]
    public void The_square_frontier_has_its_published_solutions()
    {
        var frontier = Open("square-frontier.yaml").Frontier();
        var (nash, fair) = (frontier.Nash()!.Worth, frontier.KalaiSmorodinsky()!.Worth);

        Assert.Equal((0.577, 0.667), (Math.Round(nash.First, 3), Math.Round(nash.Second, 3)));
        Assert.Equal((0.618, 0.618), (Math.Round(fair.First, 3), Math.Round(fair.Second, 3)));
    }

    [Fact]
    public void The_package_for_Riyadh_says_that_its_numbers_are_assumed_and_cites_only_what_its_case_has()
    {
        var (script, @case) = (Open("riyadh-package.yaml").Script, SeededCase.Talks2025.Case);

        Assert.Equal(NumberOrigin.Assumed, script.Numbers);
        Assert.Equal(@case.Id.Value, script.Case?.Value);
        Assert.Empty(script.Sources.Except(@case.Sources.Select(source => source.Id)));
        Assert.Equal(
            (1, 1), (Math.Round(script.Issues.Sum(issue => issue.Weights[0]), 9), Math.Round(script.Issues.Sum(issue => issue.Weights[1]), 9)));
    }

    private static BargainingFile Open(string file) => BargainingFile.Open(Path.Combine(Folder, file));

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=bargaining\.schema\.json\n", RegexOptions.None, 1000)]
    private static partial Regex SchemaLine();
}
