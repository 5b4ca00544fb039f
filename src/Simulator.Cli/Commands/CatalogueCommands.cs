using System.CommandLine;
using Simulator.Cli.Views.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Commands;

/// <summary>
/// <c>levers</c>, <c>factors</c>, <c>parameters</c>, <c>actors</c>, <c>issues</c>: all that a case names, as lists, with a page for each entry.
/// </summary>
internal static class CatalogueCommands
{
    /// <summary><c>levers</c>.</summary>
    public static Command Levers() => new CatalogueCommand<Lever, LeverListEntry, LeverPage>(
        "levers", "A lever, by its id, code or name",
        """
        List the levers, or describe one with its sources and effects

        A lever is a measure that, an author claims, would change the talks. The effects of a contested lever have rival readings in the model,
        and results are shown over all of them.

        Examples:
          simulator levers
          simulator levers --contested
          simulator levers monitoring-mechanism
          simulator levers V15 --of pak-afg-2025 --json
        """)
    {
        Entries = LeverListEntry.Named,
        List = LeverListEntry.Of,
        Describe = LeverPage.Of,
        ShowList = LeverView.Show,
        ShowPage = LeverView.Show,
        Only = (Inputs.Flag("--contested", "List contested levers only"), entry => entry.Contested),
    }.Create();

    /// <summary><c>factors</c>.</summary>
    public static Command Factors() => new CatalogueCommand<Factor, FactorListEntry, FactorPage>(
        "factors", "A structural factor, by its id",
        """
        List the structural factors, or describe one with its effects

        A factor is a reason that a document gives for why the talks are hard.

        Examples:
          simulator factors
          simulator factors S3-b
          simulator factors --of mirrow-crossing --csv
        """)
    {
        Entries = FactorListEntry.Named,
        List = FactorListEntry.Of,
        Describe = FactorPage.Of,
        ShowList = FactorView.Show,
        ShowPage = FactorView.Show,
    }.Create();

    /// <summary><c>parameters</c>.</summary>
    public static Command Parameters() => new CatalogueCommand<Parameter, ParameterListEntry, ParameterPage>(
        "parameters", "A parameter, by its symbol or name",
        """
        List the parameters of the model, or describe one

        A page also shows the levers and factors that act on the same quantity.

        Examples:
          simulator parameters
          simulator parameters p_esc
          simulator parameters "Trust at the opening" --json
          simulator parameters --of mirrow-crossing --csv
        """)
    {
        Entries = ParameterListEntry.Named,
        List = (_, parameters) => ParameterListEntry.Of(parameters),
        Describe = ParameterPage.Of,
        ShowList = ParameterView.Show,
        ShowPage = ParameterView.Show,
    }.Create();

    /// <summary><c>actors</c>.</summary>
    public static Command Actors() => new CatalogueCommand<Actor, ActorListEntry, ActorPage>(
        "actors", "An actor, by its id, name or alias",
        """
        List the actors, or describe one with its names and positions

        Examples:
          simulator actors
          simulator actors Kabul
          simulator actors rawalpindi --json
          simulator actors --of mirrow-crossing
        """)
    {
        Entries = ActorListEntry.Named,
        List = ActorListEntry.Of,
        Describe = ActorPage.Of,
        ShowList = ActorView.Show,
        ShowPage = ActorView.Show,
    }.Create();

    /// <summary><c>issues</c>.</summary>
    public static Command Issues() => new CatalogueCommand<Issue, IssueListEntry, IssuePage>(
        "issues", "An issue, by its id, code or name",
        """
        List the issues of the talks, or describe one with its events

        Examples:
          simulator issues
          simulator issues monitoring
          simulator issues I3 --json
          simulator issues --of mirrow-crossing --csv
        """)
    {
        Entries = IssueListEntry.Named,
        List = IssueListEntry.Of,
        Describe = IssuePage.Of,
        ShowList = IssueView.Show,
        ShowPage = IssueView.Show,
    }.Create();
}
