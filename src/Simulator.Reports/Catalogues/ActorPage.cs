using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>An actor with all that the case says about it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entry">The actor.</param>
/// <param name="Model">Its role in the model, in words; <c>null</c> when the model does not name it.</param>
/// <param name="Members">The actors that belong to it or act for it directly.</param>
/// <param name="Positions">Its position on each issue, in words.</param>
/// <param name="Sources">The sources that name it.</param>
/// <param name="Next">Commands to try next.</param>
public sealed record ActorPage(
    TimelineId Case,
    ActorListEntry Entry,
    string? Model,
    IReadOnlyList<NamedActor> Members,
    IReadOnlyList<PositionOnIssue> Positions,
    IReadOnlyList<Cited> Sources,
    IReadOnlyList<string> Next)
{
    /// <summary>The page of an actor.</summary>
    public static ActorPage Of(Catalogue catalogue, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(actor);
        var (@case, names) = (catalogue.Case, new ActorNames(catalogue.Case));
        var entry = ActorListEntry.Of(catalogue, [actor]).Single();
        return new(
            @case.Id, entry, @case.Model is null ? null : new ModelWords(@case).RoleOf(actor.Id),
            [
                .. names.Entries.All.Where(other => names.Superior(other.Id)?.Id == actor.Id).Select(other => new NamedActor(other.Id, other.Name)),
            ],
            [
                .. from issue in @case.Issues
                   from position in issue.Positions
                   where position.Party == actor.Id
                   select new PositionOnIssue(issue.Id, issue.Name, position.Text),
            ],
            Cited.Of(@case, actor.Sources),
            entry.Events == 0 ? [] : [$"simulator history {@case.Id} --actor {actor.Id}"]);
    }
}

/// <summary>The position of an actor on an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Name">The display name of the issue.</param>
/// <param name="Says">The position, in words.</param>
public sealed record PositionOnIssue(IssueId Issue, string Name, string Says);
