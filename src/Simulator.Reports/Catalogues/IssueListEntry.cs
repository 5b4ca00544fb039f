using Simulator.Application.Catalogues;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>An issue as <c>issues</c> lists it.</summary>
/// <param name="Id">The name in files.</param>
/// <param name="Code">The code in the catalogue of the case.</param>
/// <param name="Name">The display name.</param>
/// <param name="DemandedBy">The parties that demand it at the end of the record.</param>
/// <param name="Standing">The standing of each party at the end of the record.</param>
/// <param name="Rows">The rows of the events about it, in their order.</param>
public sealed record IssueListEntry(
    IssueId Id, string Code, string Name, IReadOnlyList<NamedActor> DemandedBy, IReadOnlyList<IssueStanding> Standing, IReadOnlyList<RowId> Rows)
    : IEntry<IssueListEntry>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["id", "code", "name", "demandedBy", "standing", "rows"];

    /// <summary>The issues of a case, by id, code or name.</summary>
    public static NamedEntries<Issue> Named(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new("issue", catalogue.Case.Issues, issue => [issue.Id.Value, issue.Code, issue.Name]);
    }

    /// <summary>The entries of issues.</summary>
    public static IEnumerable<IssueListEntry> Of(Catalogue catalogue, IEnumerable<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var (end, names) = (Negotiation.Fold(catalogue.Events), new ActorNames(catalogue.Case));
        return issues.Select(issue => Of(catalogue, issue, end, names));
    }

    /// <summary>The standing in words: <c>Pakistan demands; Afghan Taliban refuses</c>.</summary>
    public string InWords() =>
        Standing.Count == 0 ? "no position on the record" : string.Join("; ", Standing.Select(one => $"{one.Party.Name} {one.Says()}"));

    /// <inheritdoc/>
    public IReadOnlyList<object?> Row() =>
    [
        Id, Code, Name, Csv.Join(DemandedBy.Select(actor => actor.Id)),
        Csv.Join(Standing.Select(one => $"{one.Party.Id}={EnumWords.Code(one.Position)}")), Csv.Join(Rows),
    ];

    private static IssueListEntry Of(Catalogue catalogue, Issue issue, NegotiationState end, ActorNames names) => new(
        issue.Id, issue.Code, issue.Name,
        [
            .. end.Demands.Where(demand => demand.Issue == issue.Id).Select(demand => demand.By).Distinct()
                .Select(by => new NamedActor(by, names.Name(by))),
        ],
        [
            .. end.Positions.Where(position => position.Issue == issue.Id).Select(
                position => new IssueStanding(new(position.Party, names.Name(position.Party)), position.Position, position.Since, position.Row)),
        ],
        [.. About(catalogue, issue).Select(happened => happened.Account.Row).OfType<RowId>()]);

    /// <summary>The events about an issue.</summary>
    internal static IEnumerable<NegotiationEvent> About(Catalogue catalogue, Issue issue) =>
        catalogue.Events.Where(happened => happened is IAboutIssues about && about.Issues.Contains(issue.Id));
}

/// <summary>The standing of a party on an issue at the end of the record.</summary>
/// <param name="Party">The party.</param>
/// <param name="Position">The position.</param>
/// <param name="Since">The day of the latest event that shows it.</param>
/// <param name="Row">The row of that event.</param>
public sealed record IssueStanding(NamedActor Party, Position Position, DateOnly Since, RowId? Row)
{
    /// <summary>The position as a verb: <c>agrees in principle</c>.</summary>
    public string Says() => EnumWords.Plain(Position);
}
