using System.Text.RegularExpressions;
using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Files;
using Simulator.Files.Scenarios;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Scenarios;

public partial class ShippedScenariosTests
{
    private static readonly string[] Units =
    [
        "01-ripeness", "02-bargaining", "03-commitment", "04-verification", "05-ceasefires", "06-spoilers", "07-mediation", "08-two-level-games",
        "09-trust",
        "10-frozen-conflict", "11-contested-facts", "12-packages",
    ];

    public static TheoryData<string> Files => [.. Planned.Folder.Files.Select(file => Path.GetRelativePath(Planned.Folder.Path, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_can_be_played(string file)
    {
        var plan = Planned.Of(Open(file));

        Assert.Empty(plan.Branch.Conflicts);
        Assert.IsType<ScenarioBranched>(plan.Events[0].Event);
        Assert.Equal(plan.Events.Count, plan.Events.DistinctBy(own => own.Id).Count());
        Assert.Equal(plan.Branch.End, Negotiation.Fold(plan.Branch.Moves.Select(move => move.Event), plan.History.State));
        Assert.Equal(plan.History.Later.Count, plan.Branch.Weighed.Count);
        Assert.Equal(
            plan.Branch.Weighed.Where(weighed => weighed.Decision.Kept).Select(weighed => weighed.Recorded.Id),
            plan.Branch.Moves.Select(move => move.Id).Intersect(plan.Branch.Weighed.Select(weighed => weighed.Recorded.Id)));
        Assert.All(plan.Events.Select(own => own.Event.Account), told =>
        {
            Assert.NotEqual(Origin.Recorded, told.Origin);
            Assert.Matches(@"\S", told.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_called_after_its_scenario(string file) =>
        Assert.Equal(Open(file).Script!.Scenario.Value, ScenariosFolder.NameOf(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void It_asks_a_question_and_says_in_two_sentences_what_to_watch(string file)
    {
        var script = Open(file).Script!;

        Assert.EndsWith("?", script.Title);
        Assert.Matches(@"[.?]\z", script.About);
        Assert.Equal(2, SentenceEnds().Count(script.About!));
        Assert.Single(SentenceEnds().Matches(script.Hypothesis));
        Assert.InRange(script.Teaches.Count, 1, 3);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_expects_something_that_can_be_simulated(string file)
    {
        var script = Open(file).Script!;

        Assert.NotNull(script.Simulate);
        Assert.NotEmpty(script.Expect);
        Assert.Equal(script.Expect.Count, script.Expect.DistinctBy(expectation => (expectation.Measure, expectation.Versus)).Count());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_the_form_of_the_schema(string file)
    {
        var opened = Open(file);
        Assert.Empty(new SchemaCheck(Schemas.Of(ScriptKind.Scenario)).Problems(opened.Root));

        var schema = SchemaLine().Match(opened.Text);
        Assert.Equal(
            Path.Combine(Repository.Scenarios, "scenario.schema.json"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(opened.Path)!, schema.Groups["path"].Value)));
    }

    [Fact]
    public void The_schema_is_the_one_that_the_program_prints() =>
        Approval.Matches(Path.Combine(Repository.Scenarios, "scenario.schema.json"), $"{Schemas.Of(ScriptKind.Scenario)}");

    [Fact]
    public void There_are_thirty_or_more_and_no_two_have_one_name()
    {
        var names = Planned.Folder.Files.Select(ScenariosFolder.NameOf).ToArray();

        Assert.True(names.Length >= 30);
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_unit_of_teaching_has_a_folder_and_each_folder_counts_from_one()
    {
        var folders = Directory.GetDirectories(Repository.Scenarios).Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(Units, folders.Select(Path.GetFileName));
        Assert.All(folders, folder =>
        {
            var numbers = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file)[..3]).ToArray();
            Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"{number:D2}-"), numbers);
        });
    }

    [Fact]
    public void The_table_of_contents_lists_each_of_them_in_order()
    {
        var contents = File.ReadAllText(Path.Combine(Repository.Scenarios, "README.md"));

        Assert.Equal(
            Files.Select(file => (Path: file.Data, Name: ScenariosFolder.NameOf(file.Data))),
            Entries().Matches(contents).Select(entry => (entry.Groups["path"].Value, entry.Groups["name"].Value)));
    }

    [Fact]
    public async Task The_table_of_contents_says_of_each_which_concepts_it_teaches()
    {
        var folders = new SimulatorFolders(() => new(Repository.Seeds), () => Planned.Folder);
        var listing = await new ListScenariosHandler(folders).Handle(new ListScenarios(), TestContext.Current.CancellationToken);
        var contents = File.ReadAllLines(Path.Combine(Repository.Scenarios, "README.md"));

        Assert.All(listing, listed =>
            Assert.EndsWith(
                $"| {listed.Teaches} |",
                contents.Single(line => line.Contains($"({listed.Name}.yaml)", StringComparison.Ordinal)).Replace(
                    "two-level", "two level", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_lever_of_the_case_is_applied()
    {
        var applied = Planned.Folder.Files.SelectMany(file => Planned.Of(ScenarioFile.Open(file)).Branch.Moves)
            .Select(move => move.Event).OfType<LeverApplied>().Select(lever => lever.Lever).ToHashSet();

        Assert.Empty(SeededCase.Talks2025.Case.Levers.Select(lever => lever.Id).Except(applied));
    }

    private static ScenarioFile Open(string file) => ScenarioFile.Open(Path.Combine(Planned.Folder.Path, file));

    [GeneratedRegex(@"[.?!](?=\s|$)", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]\((?<path>\S+\.yaml)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entries();

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=(?<path>\S+)\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SchemaLine();
}
