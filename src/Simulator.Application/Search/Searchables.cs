using System.Globalization;
using Simulator.Application.Catalogues;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Glossary;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Search;

/// <summary>The things that can be found, each with its names, its texts, and the command that shows it.</summary>
public static class Searchables
{
    /// <summary>The events of a timeline, with the rival accounts that have a row or a text of their own.</summary>
    /// <param name="case">The case, which has the names of the actors.</param>
    /// <param name="events">The events.</param>
    /// <param name="of">The option of a command that names the timeline, after a space; empty for the default timeline.</param>
    public static IEnumerable<Searchable> OfEvents(Case @case, IEnumerable<TimelineEvent> events, string of)
    {
        ArgumentNullException.ThrowIfNull(events);
        var cast = new ActorNames(@case);
        foreach (var occurred in events)
        {
            var account = occurred.Event.Account;
            var id = account.Row?.Value ?? $"{occurred.Version}";
            yield return new(
                FoundType.Event, id, [], account.Text,
                [.. Some(account.Place), .. account.Actors.Select(cast.Name), EventKinds.Of(occurred.Event).Words, .. DaysOf(account.When)],
                $"show {id}{of}", account.When, account.Origin);
            foreach (var rival in account.Rivals.Where(rival => rival.Row is not null || rival.Text is not null))
            {
                var choice = $"{new Choice(rival.Set, rival.Claim)}";
                yield return new(
                    FoundType.RivalAccount, rival.Row?.Value ?? choice, [], rival.Text ?? $"Rival account of {id}",
                    [.. Some(rival.Place), choice], $"show {rival.Row?.Value ?? id}{of}", rival.When ?? account.When);
            }
        }
    }

    /// <summary>The entries of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="of">The option of a command that names the timeline, after a space; empty for the default timeline.</param>
    public static IEnumerable<Searchable> OfCase(Case @case, string of)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var cast = new ActorNames(@case);
        return
        [
            .. @case.ClaimSets.Select(set => new Searchable(
                FoundType.Question, set.Id.Value, [], set.Question, [set.Reason], $"claims {set.Id}{of}")),
            .. @case.ClaimSets.SelectMany(set => set.Claims.Select(claim => new Searchable(
                FoundType.Claim, $"{new Choice(set.Id, claim.Id)}", [], claim.Says, [], $"claims {set.Id}{of}"))),
            .. @case.Sources.Select(source => new Searchable(
                FoundType.Source, source.Id.Value, [source.Title, .. Some(source.Author), source.Publisher], $"{source.Title}, {source.Publisher}",
                [.. Some(source.Vantage), .. Some(source.Caution), .. Some(source.Address)], $"sources {source.Id}{of}")),
            .. cast.Entries.All.Select(actor => new Searchable(
                FoundType.Actor, actor.Id.Value, [actor.Name, .. actor.Aliases], $"{actor.Name}: {actor.Role}", [], $"actors {actor.Id}{of}")),
            .. @case.Issues.Select(issue => new Searchable(
                FoundType.Issue, issue.Id.Value, [issue.Name, issue.Code],
                string.Join(" ", issue.Positions.Select(position => $"{cast.Name(position.Party)}: {position.Text}").Prepend($"{issue.Name}.")), [],
                $"issues {issue.Id}{of}")),
            .. @case.Levers.Select(lever => new Searchable(
                FoundType.Lever, lever.Id.Value, [lever.Name, lever.Code], $"{lever.Name}: {lever.Claim}", [lever.ProposedBy],
                $"levers {lever.Id}{of}")),
            .. @case.Factors.Select(factor => new Searchable(
                FoundType.Factor, factor.Id.Value, [], factor.Text, [factor.Slot], $"factors {factor.Id}{of}")),
            .. (@case.Model?.Parameters ?? []).Select(parameter => new Searchable(
                FoundType.Parameter, parameter.Id, [parameter.Name], $"{parameter.Name}: {parameter.Basis}", [parameter.Unit],
                $"parameters {parameter.Id}{of}")),
        ];
    }

    /// <summary>The kinds of events, the terms of the glossary, and the scenario files that fork from a case.</summary>
    /// <param name="scenarios">The folder of the scenario files.</param>
    /// <param name="root">The case.</param>
    public static IEnumerable<Searchable> OfProgram(ScenariosFolder scenarios, TimelineId root) =>
    [
        .. EventKinds.All.Select(kind => new Searchable(
            FoundType.Kind, kind.FileCode, [kind.Words], KindGuide.Meaning(kind), [], $"kinds {kind.FileCode}")),
        .. Terms.All.Select(term => new Searchable(
            FoundType.Term, term.Term, [.. term.Also], term.Meaning, [.. Some(term.Source)], $"glossary {Quoted(term.Term)}")),
        .. ScenarioUse.Of(scenarios, root).Select(scenario => new Searchable(
            FoundType.Scenario, scenario.Name, [], $"{scenario.Title} {scenario.Hypothesis}",
            [
                $"Teaches {string.Join(", ", scenario.Teaches.Select(EnumWords.Plain))}",
                .. scenario.Levers.Select(lever => $"Lever {lever}"), .. scenario.Factors.Select(factor => $"Factor {factor}"),
            ],
            $"scenario run {scenario.Name}")),
    ];

    /// <summary>The ends of a date, as users write days.</summary>
    private static IEnumerable<string> DaysOf(When when) =>
        from day in new[] { when.From, when.To }.Distinct()
        from form in (string[])["yyyy-MM-dd", "d MMMM yyyy"]
        select day.ToString(form, CultureInfo.InvariantCulture);

    private static string Quoted(string term) => term.Contains(' ', StringComparison.Ordinal) ? $"\"{term}\"" : term;

    private static IEnumerable<string> Some(string? text) => text is null ? [] : [text];
}
