using Simulator.Application.Timelines;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.IntegrationTests.Application;

public class ListTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task Every_question_is_listed_with_its_claims_and_where_it_shows()
    {
        var listed = await cases.UseCases.SendAsync(new ListClaims(LoadedCases.Talks));

        Assert.Equal(listed.Case.ClaimSets, listed.Sets.Select(set => set.Set));
        var riyadh = Assert.Single(listed.Sets, set => set.Set.Id == new ClaimSetId("C07"));
        Assert.Equal([new("T65")], riyadh.Rows);
        var (of, rival) = Assert.Single(riyadh.Rivals, rival => rival.Account.Claim == new ClaimId("S3"));
        Assert.Equal((new RowId("T65"), new RowId("T66")), (of, rival.Row));
    }

    [Fact]
    public async Task One_question_is_listed_alone_and_one_that_does_not_exist_refused()
    {
        Assert.Equal(new("C07"), Assert.Single((await cases.UseCases.SendAsync(new ListClaims(LoadedCases.Talks, "c07"))).Sets).Set.Id);
        Assert.Contains("Unknown set of claims 'C99'.", (await cases.UseCases.RefusedAsync(new ListClaims(LoadedCases.Talks, "C99"))).Message);
    }

    [Fact]
    public async Task Every_source_is_listed_with_the_rows_that_cite_it()
    {
        var content = CaseReader.Read(SeedsCopy.Real.Cases.Single(folder => folder.Id == LoadedCases.Talks));

        var listed = await cases.UseCases.SendAsync(new ListSources(LoadedCases.Talks));

        Assert.Equal(content.Case.Sources, listed.Select(entry => entry.Source));
        Assert.All(listed, entry => Assert.Equal(
            from happened in content.Events where happened.Account.Sources.Contains(entry.Source.Id) select happened.Account.Row!.Value,
            entry.Rows));
        Assert.Contains(new("C07"), listed.Single(entry => entry.Source.Id == new SourceId("S3")).Claims);
    }

    [Fact]
    public async Task Timelines_are_listed_with_their_titles_and_a_broken_case_is_left_out()
    {
        using var seeds = new SeedsCopy();
        var (broken, whole) = (seeds.Add(LoadedCases.Fiction), seeds.Add(LoadedCases.Fiction));
        SeedsCopy.Edit(broken, "events.yaml", "kind: truce_agreed", "kind: truce_agred");
        await using var useCases = new UseCases(cases.Source, seeds.Folder);

        var listed = (await useCases.SendAsync(new ListTimelines())).ToDictionary(entry => entry.Summary.Timeline);

        Assert.Equal("Talks between Pakistan and the Afghan Taliban, 2025", listed[LoadedCases.Talks].Title);
        Assert.Equal((76, Phase.Stalled), (listed[LoadedCases.Talks].Summary.Version, listed[LoadedCases.Talks].Summary.Phase));
        Assert.Equal("The Mirrow crossing talks (fictional)", listed[whole.Id].Title);
        Assert.DoesNotContain(broken.Id, listed.Keys);
        Assert.Contains(
            useCases.Said, line => line.Contains($"{broken.Path} was not loaded") && line.Contains("The first: ") && line.Contains("'truce_agred'"));
    }
}
