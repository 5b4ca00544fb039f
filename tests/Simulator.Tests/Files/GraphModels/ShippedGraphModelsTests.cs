using System.Text.RegularExpressions;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files;
using Simulator.Files.GraphModels;
using Simulator.Files.Yaml;
using Simulator.Tests.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Files.GraphModels;

public partial class ShippedGraphModelsTests
{
    private const string War = "11011";
    private const string Weak = "00000 00001 01000 01001 11011";
    private const string Wide = "00000 00001 00100 00101 01000 01001 01100 01101 10000 10001 11011";

    private static readonly string Folder = Path.Combine(Repository.Scenarios, "graph-models");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_can_be_analysed_in_every_variant(string file)
    {
        var read = Open(file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Script.GraphModel);
        Assert.All(
            [[], .. read.Variants.Keys.Select(variant => new[] { variant })],
            variants => Assert.NotNull(Stability.Of(ConflictGraph.Of(read.DisputeOf(variants)))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_the_form_of_the_schema(string file)
    {
        var read = Open(file);

        Assert.Empty(new SchemaCheck(Schemas.Of(ScriptKind.GraphModel)).Problems(YamlFile.Parse(read.Text, file, new())!));
        Assert.Matches(SchemaLine(), read.Text);
    }

    [Fact]
    public void The_schema_is_the_one_that_the_program_makes() =>
        Approval.Matches(Path.Combine(Folder, "graph-model.schema.json"), $"{Schemas.Of(ScriptKind.GraphModel)}");

    [Theory]
    [InlineData(null, "01001 11011", "01001 11011", Weak)]
    [InlineData("trade-first", "01001 11011", "00100 00101 01001 11011", Wide)]
    [InlineData("joint-guarantee", "01001 11011", "00101 01001 11011", Wide)]
    [InlineData("softer-border", "00001 11011", "00001 11011", Weak)]
    [InlineData("edict", War, War, War)]
    [InlineData("open-war", War, War, War)]
    public void The_dispute_of_2025_has_its_published_equilibria(string? variant, string nash, string seq, string gmr)
    {
        var found = Stability.Of(ConflictGraph.Of(Open("talks-2025.yaml").DisputeOf(variant is null ? [] : [variant])), SanctionRule.LegalSequences);

        Assert.Equal(20, found.Graph.Space.Count);
        Assert.Equal([nash, seq, gmr, gmr], Told(found, found.Graph.Space.Text));
    }

    [Fact]
    public void Elmira_has_its_published_equilibria() =>
        Assert.Equal(["s5 s8 s9", "s5 s8 s9", "s1 s4 s5 s8 s9", "s1 s4 s5 s8 s9"], Named("elmira.yaml"));

    [Fact]
    public void The_prisoners_dilemma_has_its_published_equilibria() =>
        Assert.Equal(["nn", "nn yy", "nn yy", "nn yy"], Named("prisoners-dilemma.yaml"));

    [Fact]
    public void The_dispute_of_2025_names_only_what_its_case_has()
    {
        var (read, @case) = (Open("talks-2025.yaml"), SeededCase.Talks2025.Case);
        var script = read.Script;
        SourceId[] cited =
        [
            .. script.Sources, .. script.Infeasible.SelectMany(rule => rule.Sources), .. script.Begins!.Sources,
            .. script.Along.SelectMany(entry => entry.Sources),
            .. script.Preferences.Concat(script.Variants.SelectMany(variant => variant.Preferences)).SelectMany(
                held => held.Sources.Concat(held.Statements.SelectMany(said => said.Sources))),
            .. script.Variants.SelectMany(variant => variant.Sources),
        ];

        Assert.Equal(@case.Id.Value, script.Case?.Value);
        Assert.Empty(cited.Except(@case.Sources.Select(source => source.Id)));
        Assert.Empty(Values<LeverId>(read).Except(@case.Levers.Select(lever => lever.Id)));
        Assert.Empty(Values<IssueId>(read).Except(@case.Issues.Select(issue => issue.Id)));
        Assert.All(script.Along, entry => Assert.Matches(@"\S", entry.Because));
    }

    [Fact]
    public void The_record_of_2025_leads_from_calm_to_the_frozen_state()
    {
        var read = Open("talks-2025.yaml");
        var (state, open) = (read.Beginning!.Value, ~read.ClosedAtFirst);
        var walked = new List<string>();
        foreach (var happened in SeededCase.Talks2025.Events)
        {
            foreach (var entry in read.Along.Where(entry => entry.Matches(happened)))
            {
                (state, open) = ((state | entry.Takes) & ~entry.Drops, (open | entry.Opens) & ~entry.Closes);
                walked.Add($"{happened.Account.Row} {Convert.ToString(state, 2).PadLeft(5, '0')}");
                Assert.Equal(0u, state & ~open);
                Assert.Null(entry.Variant);
            }
        }

        Assert.Equal(["T18 10000", "T19 10010", "T20 11010", "T21 11010", "T22 01000", "T23 11000", "T26 01000", "T44 01001"], walked);
        Assert.Equal(read.Dispute.StatusQuo, state);
    }

    private static IEnumerable<T> Values<T>(GraphModelFile read) =>
        read.Along.SelectMany(entry => entry.When.Where).SelectMany(field => field.Values).OfType<T>();

    private static GraphModelFile Open(string file) => GraphModelFile.Open(Path.Combine(Folder, file));

    private static string[] Named(string file)
    {
        var read = Open(file);
        var found = Stability.Of(ConflictGraph.Of(read.Dispute));
        return Told(found, place => read.StateNames[found.Graph.Space[place]].Id);
    }

    private static string[] Told(Stability found, Func<int, string> write) =>
    [
        .. new[] { SolutionConcept.Nash, SolutionConcept.Seq, SolutionConcept.Gmr, SolutionConcept.Smr }
            .Select(concept => string.Join(' ', found.Equilibria(concept).Places().Select(write).Order(StringComparer.Ordinal))),
    ];

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=graph-model\.schema\.json\n", RegexOptions.None, 1000)]
    private static partial Regex SchemaLine();
}
