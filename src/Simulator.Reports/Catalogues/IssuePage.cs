using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>An issue with all that the case says about it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entry">The issue.</param>
/// <param name="Positions">The position of each side, in words.</param>
/// <param name="Rungs">The steps of agreement of the model that settle it; empty when the model does not name it.</param>
/// <param name="Events">The events of the record about it.</param>
/// <param name="Sources">The sources that name it.</param>
/// <param name="Next">Commands to try next.</param>
public sealed record IssuePage(
    TimelineId Case,
    IssueListEntry Entry,
    IReadOnlyList<PositionOfParty> Positions,
    IReadOnlyList<Rung> Rungs,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<Cited> Sources,
    IReadOnlyList<string> Next)
{
    /// <summary>The page of an issue.</summary>
    public static IssuePage Of(Catalogue catalogue, Issue issue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(issue);
        var (@case, names) = (catalogue.Case, new ActorNames(catalogue.Case));
        return new(
            @case.Id, IssueListEntry.Of(catalogue, [issue]).Single(),
            [.. issue.Positions.Select(position => new PositionOfParty(new(position.Party, names.Name(position.Party)), position.Text))],
            [.. @case.Model?.Agenda.Where(item => item.Issues.Contains(issue.Id)).Select(item => item.Rung) ?? []],
            [.. IssueListEntry.About(catalogue, issue).Select(RecordedEvent.Of)], Cited.Of(@case, issue.Sources),
            [$"simulator history {@case.Id} --kind demands", $"simulator state {@case.Id}"]);
    }
}

/// <summary>The position of a side on an issue.</summary>
/// <param name="Party">The side.</param>
/// <param name="Says">The position, in words.</param>
public sealed record PositionOfParty(NamedActor Party, string Says);
