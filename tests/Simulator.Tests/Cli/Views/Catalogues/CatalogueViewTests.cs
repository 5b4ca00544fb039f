using System.Text.RegularExpressions;
using Simulator.Application.Catalogues;
using Simulator.Cli.Screen;
using Simulator.Cli.Views.Catalogues;
using Simulator.Reports.Catalogues;
using Simulator.Tests.Reports.Catalogues;

namespace Simulator.Tests.Cli.Views.Catalogues;

public class CatalogueViewTests
{
    private const int Width = 80;
    private static readonly Catalogue Talks = SeededCatalogue.Talks2025;

    [Fact]
    public void Levers_are_listed_with_a_mark_on_contested_ones() => Approval.Matches(
        "Catalogues/levers.txt", Printed(terminal => LeverView.Show(terminal, [.. LeverListEntry.Of(Talks, Talks.Case.Levers)])));

    [Theory]
    [InlineData("monitoring-mechanism")]
    [InlineData("border-closure")]
    public void A_lever_is_described_with_its_sources_its_mapping_and_its_scenarios(string id) => Approval.Matches(
        $"Catalogues/lever-{id}.txt",
        Printed(terminal => LeverView.Show(terminal, LeverPage.Of(Talks, LeverListEntry.Named(Talks).Find(id)!))));

    [Fact]
    public void A_factor_is_described() => Approval.Matches(
        "Catalogues/factor.txt", Printed(terminal => FactorView.Show(terminal, FactorPage.Of(Talks, FactorListEntry.Named(Talks).Find("S3-b")!))));

    [Fact]
    public void A_parameter_is_described_with_the_levers_beside_it() => Approval.Matches(
        "Catalogues/parameter.txt",
        Printed(terminal => ParameterView.Show(terminal, ParameterPage.Of(Talks, ParameterListEntry.Named(Talks).Find("p_esc")!))));

    [Fact]
    public void An_actor_is_described() => Approval.Matches(
        "Catalogues/actor.txt", Printed(terminal => ActorView.Show(terminal, ActorPage.Of(Talks, ActorListEntry.Named(Talks).Find("Kabul")!))));

    [Fact]
    public void An_issue_is_described() => Approval.Matches(
        "Catalogues/issue.txt", Printed(terminal => IssueView.Show(terminal, IssuePage.Of(Talks, IssueListEntry.Named(Talks).Find("I3")!))));

    [Fact]
    public void Each_list_and_page_fits_a_narrow_terminal_and_breaks_no_name()
    {
        foreach (var catalogue in SeededCatalogue.All)
        {
            var (levers, factors, parameters) =
                (LeverListEntry.Named(catalogue), FactorListEntry.Named(catalogue), ParameterListEntry.Named(catalogue));
            var (actors, issues) = (ActorListEntry.Named(catalogue), IssueListEntry.Named(catalogue));
            Fits(
                terminal => LeverView.Show(terminal, [.. LeverListEntry.Of(catalogue, levers.All)]),
                levers.All.SelectMany(lever => lever.Name.Split(' ').Append(lever.Id.Value)));
            Fits(
                terminal => FactorView.Show(terminal, [.. FactorListEntry.Of(catalogue, factors.All)]),
                factors.All.Select(factor => factor.Id.Value));
            Fits(
                terminal => ParameterView.Show(terminal, [.. ParameterListEntry.Of(parameters.All)]),
                parameters.All.Select(parameter => parameter.Id));
            Fits(
                terminal => ActorView.Show(terminal, [.. ActorListEntry.Of(catalogue, actors.All)]),
                actors.All.SelectMany(actor => actor.Name.Split(' ')));
            Fits(
                terminal => IssueView.Show(terminal, [.. IssueListEntry.Of(catalogue, issues.All)]),
                issues.All.SelectMany(issue => issue.Name.Split(' ')));
            Assert.All(levers.All, one => Fits(terminal => LeverView.Show(terminal, LeverPage.Of(catalogue, one)), [one.Id.Value]));
            Assert.All(factors.All, one => Fits(terminal => FactorView.Show(terminal, FactorPage.Of(catalogue, one)), [one.Id.Value]));
            Assert.All(parameters.All, one => Fits(terminal => ParameterView.Show(terminal, ParameterPage.Of(catalogue, one)), [one.Id]));
            Assert.All(actors.All, one => Fits(terminal => ActorView.Show(terminal, ActorPage.Of(catalogue, one)), [one.Id.Value]));
            Assert.All(issues.All, one => Fits(terminal => IssueView.Show(terminal, IssuePage.Of(catalogue, one)), [one.Id.Value]));
        }
    }

    private static void Fits(Action<Terminal> show, IEnumerable<string> words)
    {
        var text = Printed(show);
        // Commands are not wrapped, so that a person can copy them.
        Assert.All(
            text.Split('\n').Where(line => !line.Contains("simulator ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, Width));
        Assert.All(words, word => Assert.Matches($@"(?<!\w){Regex.Escape(word)}(?!\w)", text));
    }

    private static string Printed(Action<Terminal> show) => Page.Printed(Width, unicode: true, show);
}
