using Simulator.Application.Search;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Application.Search;

public class WordSearchTests
{
    private static readonly Dictionary<string, Searchable[]> Things = new SeedsFolder(Repository.Seeds).Cases.ToDictionary(
        folder => folder.Id.Value, Of, StringComparer.Ordinal);

    public static TheoryData<string> Cases => [.. Things.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everything_is_found_by_its_id_and_by_each_of_its_names(string name) =>
        Assert.All(Things[name], thing => Assert.All(
            thing.Names.Append(thing.Id),
            known => Assert.Contains(thing, WordSearch.Find(Things[name], known).Things.Select(found => found.Thing))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_called_exactly_as_the_words_comes_first(string name) =>
        Assert.All(Things[name], thing => Assert.Contains(
            Folding.Of(thing.Id),
            WordSearch.Find(Things[name], thing.Id).Things.Take(1).SelectMany(found => found.Thing.Names.Append(found.Thing.Id)).Select(Folding.Of)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_of_thing_is_searched(string name) =>
        Assert.Subset(
            Things[name].Select(thing => thing.Type).ToHashSet(),
            Enum.GetValues<FoundType>().Except(name == "pak-afg-2025" ? [] : [FoundType.RivalAccount, FoundType.Scenario]).ToHashSet());

    [Fact]
    public void All_words_must_occur()
    {
        var both = Found("monitoring istanbul");
        Assert.NotEmpty(both);
        Assert.Subset(Found("monitoring"), both);
        Assert.Subset(Found("istanbul"), both);
    }

    [Theory]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("Kabul's", "kabuls")]
    [InlineData("ceasefire status", "CEASEFIRE   Status")]
    [InlineData("crossings", "crossing")]
    public void Spellings_that_differ_in_form_find_the_same(string one, string other) => Assert.Equal(Found(one), Found(other));

    [Fact]
    public void A_match_is_marked_in_the_line()
    {
        var found = Find("mechanism").First(thing => thing.Thing.Id == "monitoring-mechanism");
        Assert.Contains("mechanism", found.Matches.Select(match => found.Line.Substring(match.Start, match.Length)));
    }

    [Fact]
    public void An_event_that_matches_by_its_place_shows_the_place()
    {
        var found = Find("chaman").Single(thing => thing.Thing.Id == "T47");
        Assert.StartsWith("Spin Boldak/Chaman: ", found.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_finds_nothing_names_the_nearest_words()
    {
        var result = WordSearch.Find(Things["pak-afg-2025"], "istambul ceasefire");
        Assert.Empty(result.Things);
        Assert.Equal([("istambul", "istanbul")], result.Nearest);
    }

    [Fact]
    public void Scenarios_of_another_case_are_not_found() =>
        Assert.DoesNotContain(Things["mirrow-crossing"], thing => thing.Type == FoundType.Scenario);

    private static HashSet<string> Found(string words) => [.. Find(words).Select(found => $"{found.Thing.Type} {found.Thing.Id}")];

    private static IReadOnlyList<FoundThing> Find(string words) => WordSearch.Find(Things["pak-afg-2025"], words).Things;

    private static Searchable[] Of(CaseFolder folder)
    {
        var content = CaseReader.Read(folder);
        var events = content.Events.Select(
            (happened, place) => new TimelineEvent(EventIdentity.Of(folder.Id, happened.Account.Row!.Value), place + 1, happened));
        return
        [
            .. Searchables.OfEvents(content.Case, events, ""), .. Searchables.OfCase(content.Case, ""),
            .. Searchables.OfProgram(Planned.Folder, folder.Id),
        ];
    }
}
