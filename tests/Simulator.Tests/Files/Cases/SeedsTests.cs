using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Files.Cases;

namespace Simulator.Tests.Files.Cases;

public class SeedsTests
{
    private static readonly Case Talks = SeededCase.Talks2025.Case;
    private static readonly IReadOnlyList<Account> Accounts = [.. SeededCase.Talks2025.Events.Select(happened => happened.Account)];

    public static TheoryData<string> Cases => [.. new SeedsFolder(Repository.Seeds).Cases.Select(folder => folder.Id.Value)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_in_the_seeds_has_no_problems_and_the_process_can_mean_it(string name)
    {
        var content = CaseReader.Read(new(Path.Combine(Repository.Seeds, name)));
        Assert.Equal(name, content.Case.Id.Value);
        Assert.Equal(content.Events.Count, Negotiation.Decide(NegotiationState.Empty, content.Events).Events);
    }

    [Fact]
    public void The_talks_of_2025_are_featured() => Assert.Equal(Talks.Id, new SeedsFolder(Repository.Seeds).Featured);

    [Fact]
    public void A_hidden_folder_is_no_case()
    {
        var seeds = Directory.CreateTempSubdirectory();
        seeds.CreateSubdirectory(".being-written.partial");
        seeds.CreateSubdirectory("talks");

        Assert.Equal(["talks"], new SeedsFolder(seeds.FullName).Cases.Select(folder => folder.Id.Value));
        seeds.Delete(recursive: true);
    }

    [Fact]
    public void All_77_rows_are_told_exactly_once()
    {
        var rows = Accounts.Select(account => account.Row!.Value.Value).Concat(
            Accounts.SelectMany(account => account.Rivals).Select(rival => rival.Row?.Value).OfType<string>());
        Assert.Equal(76, Accounts.Count);
        Assert.Equal(Enumerable.Range(1, 77).Select(number => $"T{number:00}"), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void T66_is_a_rival_account_of_T65()
    {
        var rival = Assert.Single(Accounts.SelectMany(account => account.Rivals), rival => rival.Row == new RowId("T66"));
        Assert.Contains(rival, Accounts.Single(account => account.Row == new RowId("T65")).Rivals);
    }

    [Fact]
    public void Everything_of_the_catalogue_is_there()
    {
        Assert.Equal(
            (5, 88),
            (Talks.Sources.Count(source => source.Kind == SourceKind.Document), Talks.Sources.Count(source => source.Kind == SourceKind.Found)));
        Assert.Equal((30, 16, 14, 25, 24), (Talks.Actors.Count, Talks.Issues.Count, Talks.Factors.Count, Talks.Levers.Count, Talks.ClaimSets.Count));
        Assert.Equal(Enumerable.Range(1, 24).Select(number => $"C{number:00}"), Talks.ClaimSets.Select(set => set.Id.Value));
        Assert.Equal(Enumerable.Range(1, 16).Select(number => $"I{number}"), Talks.Issues.Select(issue => issue.Code));
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"V{number:00}"), Talks.Levers.Select(lever => lever.Code));
    }

    [Fact]
    public void Every_event_names_its_sources_and_where_its_date_comes_from() =>
        Assert.All(Accounts, account =>
        {
            Assert.NotEmpty(account.Sources);
            Assert.True(
                account.When.Basis == DateBasis.Found || account.Sources.Any(source => source.Value[0] == 'S'),
                $"{account.Row} is dated by no document.");
            Assert.Equal(Origin.Recorded, account.Origin);
        });

    [Fact]
    public void An_account_that_the_sources_contradict_belongs_to_a_set_of_claims_or_to_rival_tolls() =>
        Assert.All(
            SeededCase.Talks2025.Events.Where(happened => happened.Account.Certainty == Certainty.Contested),
            happened => Assert.True(
                happened.Account.Claims.Count > 0 || happened is BorderIncidentOccurred { Tolls.Count: > 1 }, $"{happened.Account.Row}"));

    [Fact]
    public void Every_contested_question_shows_in_the_sequence()
    {
        var shown = Accounts.SelectMany(account => account.Claims).ToHashSet();
        Assert.Equal([], Talks.ClaimSets.Select(set => set.Id).Except(shown));
    }

    [Fact]
    public void The_house_follows_a_claim_of_each_set_and_gives_its_reason() =>
        Assert.All(Talks.ClaimSets, set =>
        {
            Assert.Contains(set.House, set.Claims.Select(claim => claim.Id));
            Assert.True(set.Claims.Count > 1 && set.Reason.Length > 0);
        });
}
