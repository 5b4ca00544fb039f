using Simulator.Domain;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Engine.Fiction;

public class CastingTests
{
    private static readonly string[] RealPlaces =
    [
        "Afghanistan", "Albania", "Algeria", "Angola", "Ankara", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Baghdad", "Bahrain",
        "Bolivia", "Bosnia", "Brazil", "Bulgaria", "Cairo", "Canada", "Chile", "China", "Colombia", "Croatia", "Cuba", "Delhi", "Doha", "Ecuador",
        "Egypt",
        "Eritrea", "Estonia", "Ethiopia", "Finland", "France", "Geneva", "Georgia", "Germany", "Ghana", "Granada", "Greece", "Guinea", "Hungary",
        "India",
        "Indonesia", "Iran", "Iraq", "Islamabad", "Israel", "Istanbul", "Italy", "Japan", "Jordan", "Kabul", "Kenya", "Kosovo", "Kuwait", "Latvia",
        "Lebanon",
        "Libya", "Lithuania", "Madrid", "Malaysia", "Mali", "Mexico", "Moldova", "Mongolia", "Morocco", "Moscow", "Myanmar", "Namibia", "Nepal",
        "Nigeria",
        "Norway", "Oman", "Oslo", "Pakistan", "Palestine", "Panama", "Paris", "Peru", "Poland", "Portugal", "Qatar", "Riyadh", "Romania", "Russia",
        "Rwanda",
        "Serbia", "Slovenia", "Somalia", "Spain", "Sudan", "Sweden", "Syria", "Tehran", "Torkham", "Tunisia", "Uganda", "Ukraine", "Uzbekistan",
        "Vienna",
        "Yemen", "Zambia",
    ];

    [Fact]
    public void Nobody_and_no_place_bears_a_real_name()
    {
        var (actors, events) = (SeededCase.Talks2025.Case.Actors, SeededCase.Talks2025.Events);
        var real = actors.SelectMany(actor => actor.Members.Prepend(actor)).SelectMany(actor => actor.Aliases.Prepend(actor.Name))
            .Concat(events.Select(happened => happened.Account.Place).OfType<string>())
            .Concat(RealPlaces).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var coined = Enumerable.Range(0, 300).Select(seed => Stories.Setting(seed)).SelectMany(setting =>
            setting.Case.Actors.Select(actor => actor.Name).Concat(setting.Crossings).Concat(setting.Towns).Concat(setting.Venues));

        Assert.Empty(coined.SelectMany(name => name.Split(' ').Prepend(name)).Where(real.Contains).Distinct());
    }

    [Fact]
    public void The_case_says_that_it_is_fictional_and_from_which_seed()
    {
        var made = Stories.Setting(7).Case;
        Assert.Contains("(fictional, generated from seed 7)", made.Title);
        Assert.Contains("Nothing of this happened and nobody in it exists", made.Summary);
        Assert.All(made.Actors, actor => Assert.Contains("Fictional.", actor.Role));
        Assert.All(made.Sources, source => Assert.Contains("Fictional.", source.Caution));
    }

    [Fact]
    public void Two_parties_or_three_have_mediators_spoilers_and_a_border_between_them()
    {
        var settings = Enumerable.Range(0, 100).Select(seed => Stories.Setting(seed)).ToArray();
        Assert.Equal([2, 3], settings.Select(setting => setting.Parties.Length).Distinct().Order());
        Assert.All(settings, setting =>
        {
            Assert.NotEmpty(setting.Mediators);
            Assert.NotEmpty(setting.Spoilers);
            Assert.NotEmpty(setting.Crossings);
            Assert.Distinct(setting.Case.Actors.Select(actor => actor.Id));
        });
    }

    [Fact]
    public void Runs_can_be_made_of_every_fictional_case() =>
        Assert.All(Enumerable.Range(0, 100).Select(seed => Stories.Setting(seed)), setting =>
        {
            Assert.Empty(setting.Case.ModelFlaws());
            var model = setting.Case.Model!;
            Assert.Equal(setting.Begins, model.Opens);
            Assert.Subset(
                setting.Case.Actors.Select(actor => actor.Id).ToHashSet(),
                new HashSet<ActorId>([.. model.Spoilers, .. model.Mediators, .. model.Joining, model.ClaimantVeto, model.AddresseeVeto]));
            Assert.Subset(setting.Case.Issues.Select(issue => issue.Id).ToHashSet(), model.Agenda.SelectMany(item => item.Issues).ToHashSet());
            Assert.All(model.Parameters, parameter => Assert.Equal(EvidenceGrade.Assumption, parameter.Grade));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Whatever_an_event_names_the_case_knows(int seed)
    {
        var made = Stories.Setting(seed).Case;
        foreach (var account in Stories.Of(seed, 5000).Select(happened => happened.Account))
        {
            Assert.Subset(made.Actors.Select(actor => actor.Id).ToHashSet(), account.Actors.Concat(account.Privy).ToHashSet());
            Assert.Subset(
                made.Sources.Select(source => source.Id).ToHashSet(),
                account.Sources.Concat(account.Rivals.SelectMany(rival => rival.Sources)).ToHashSet());
            Assert.Subset(made.ClaimSets.Select(set => set.Id).ToHashSet(), account.Claims.ToHashSet());
            Assert.All(
                account.Rivals, rival => Assert.Contains(made.ClaimSets.Single(set => set.Id == rival.Set).Claims, claim => claim.Id == rival.Claim));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_rival_account_tells_only_what_its_kind_of_event_can_be_told_otherwise_in(int seed)
    {
        var contested = Stories.Of(seed, 5000).Where(happened => happened.Account.Rivals.Count > 0).ToArray();
        Assert.NotEmpty(contested);
        Assert.All(contested, happened =>
        {
            var rival = Assert.Single(happened.Account.Rivals);
            var (stored, told) = (happened, new Reading().Following(rival.Set, rival.Claim).Apply(happened));
            Assert.NotEqual(stored with { Account = told!.Account }, told);
        });
    }
}
