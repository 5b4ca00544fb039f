using System.Text.Json;
using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.Reports;
using Simulator.Reports.Catalogues;
using Simulator.Reports.Framing;

namespace Simulator.Tests.Reports.Catalogues;

public class CatalogueReportTests
{
    [Fact]
    public void Each_entry_of_each_case_has_a_page_and_a_row()
    {
        foreach (var catalogue in SeededCatalogue.All)
        {
            HavePages(catalogue, LeverListEntry.Named(catalogue), LeverListEntry.Of, LeverPage.Of);
            HavePages(catalogue, FactorListEntry.Named(catalogue), FactorListEntry.Of, FactorPage.Of);
            HavePages(catalogue, ParameterListEntry.Named(catalogue), (_, items) => ParameterListEntry.Of(items), ParameterPage.Of);
            HavePages(catalogue, ActorListEntry.Named(catalogue), ActorListEntry.Of, ActorPage.Of);
            HavePages(catalogue, IssueListEntry.Named(catalogue), IssueListEntry.Of, IssuePage.Of);
        }
    }

    [Fact]
    public void A_lever_is_used_by_the_scenarios_whose_files_name_it()
    {
        const string Key = "lever: ";
        var named = new ScenariosFolder(Repository.Scenarios).Files.SelectMany(
            file => File.ReadLines(file).Where(line => line.Contains(Key, StringComparison.Ordinal))
                .Select(line => line.Split(Key)[1].Split(',', ' ', '}')[0]).Distinct()).CountBy(lever => lever).ToDictionary();

        Assert.NotEmpty(named);
        Assert.All(
            LeverListEntry.Of(SeededCatalogue.Talks2025, SeededCatalogue.Talks2025.Case.Levers),
            lever => Assert.Equal((lever.Id, named.GetValueOrDefault(lever.Id.Value)), (lever.Id, lever.Scenarios)));
        Assert.Contains(
            new ScenarioName("monitoring-accepted", "What if the monitoring mechanism is accepted on 6 November?"),
            LeverPage.Of(SeededCatalogue.Talks2025, LeverNamed("monitoring-mechanism")).Scenarios);
    }

    [Fact]
    public void A_scenario_counts_for_the_case_from_which_it_forks_only() =>
        Assert.All(SeededCatalogue.Fictional.Scenarios, scenario => Assert.DoesNotContain(scenario, SeededCatalogue.Talks2025.Scenarios));

    [Fact]
    public void A_lever_is_contested_when_the_model_has_rival_readings_of_its_effects()
    {
        var contested = LeverListEntry.Of(SeededCatalogue.Talks2025, SeededCatalogue.Talks2025.Case.Levers).Where(lever => lever.Contested).ToArray();

        Assert.Equal(["border-closure", "dialogue-with-ttp"], contested.Select(lever => lever.Id.Value));
        Assert.Equal(["pain-moves", "pain-hardens"], contested[0].Readings);
        Assert.Equal(
            ["pain-moves", "pain-hardens"],
            LeverPage.Of(SeededCatalogue.Talks2025, LeverNamed("border-closure")).Model!.Readings.Select(reading => reading.Name));
    }

    [Fact]
    public void A_case_without_a_model_has_levers_that_cannot_be_simulated_and_no_parameters()
    {
        var bare = SeededCatalogue.Talks2025 with { Case = SeededCatalogue.Talks2025.Case with { Model = null } };

        Assert.Null(LeverPage.Of(bare, LeverNamed("border-closure")).Model);
        Assert.DoesNotContain(LeverPage.Of(bare, LeverNamed("border-closure")).Next, next => next.Contains("compare"));
        Assert.All(LeverListEntry.Of(bare, bare.Case.Levers), lever => Assert.False(lever.Contested));
        Assert.All(bare.Case.Factors, factor => Assert.Null(FactorPage.Of(bare, factor).Model));
        Assert.All(new ActorNames(bare.Case).Entries.All, actor => Assert.Null(ActorPage.Of(bare, actor).Model));
        Assert.All(bare.Case.Issues, issue => Assert.Empty(IssuePage.Of(bare, issue).Rungs));
        Assert.Empty(ParameterListEntry.Named(bare).All);
    }

    [Fact]
    public void A_border_that_is_closed_when_the_model_opens_is_opened_by_the_suggested_command() => Assert.Contains(
        "simulator compare pak-afg-2025 --from 2025-10-18 --lever border-closure=0",
        LeverPage.Of(SeededCatalogue.Talks2025, LeverNamed("border-closure")).Next);

    [Fact]
    public void An_event_of_the_record_that_applies_a_lever_is_on_its_page()
    {
        var lever = SeededCatalogue.Fictional.Case.Levers.Single(lever => lever.Id.Value == "harvest-fund");

        Assert.Contains(LeverPage.Of(SeededCatalogue.Fictional, lever).Events, happened => happened.Kind == "lever_applied");
    }

    [Fact]
    public void Each_variable_of_the_model_acts_with_a_parameter()
    {
        var parameters = Parameters.Of(SeededCatalogue.Talks2025.Case.Model!);
        var linked = ModelParameters.Ids.SelectMany(id => ParameterVariables.Of(id, parameters)).ToHashSet();

        Assert.Empty(Enum.GetValues<ModelVariable>().Except(linked));
    }

    [Fact]
    public void An_actor_takes_part_in_its_events_and_in_those_of_the_actors_who_act_for_it()
    {
        var entries = ActorListEntry.Of(SeededCatalogue.Talks2025, ActorListEntry.Named(SeededCatalogue.Talks2025).All)
            .ToDictionary(entry => entry.Id.Value);

        Assert.Equal("Afghan Taliban", entries["kandahar"].PartOf?.Name);
        Assert.Equal("Kandahar (supreme leadership)", entries["haibatullah-akhundzada"].PartOf?.Name);
        Assert.True(entries["afghan-taliban"].Events > entries["kandahar"].Events);
        Assert.True(entries["kandahar"].Events >= entries["haibatullah-akhundzada"].Events);
    }

    private static Lever LeverNamed(string id) => SeededCatalogue.Talks2025.Case.Levers.Single(lever => lever.Id == new LeverId(id));

    private static void HavePages<TItem, TEntry, TPage>(
        Catalogue catalogue, NamedEntries<TItem> entries, Func<Catalogue, IReadOnlyList<TItem>, IEnumerable<TEntry>> list,
        Func<Catalogue, TItem, TPage> describe)
        where TItem : class where TEntry : IEntry<TEntry>
    {
        Assert.NotEmpty(entries.All);
        Assert.All(list(catalogue, entries.All), entry => Assert.Equal(TEntry.Columns.Count, entry.Row().Count));
        Assert.All(entries.All, item => Assert.NotEmpty(JsonSerializer.Serialize(describe(catalogue, item), ReportJson.Of<TPage>())));
        Assert.NotNull(ReportJson.Readable.GetTypeInfo(typeof(TPage)));
        Assert.NotNull(ReportJson.Readable.GetTypeInfo(typeof(TEntry[])));
    }
}
