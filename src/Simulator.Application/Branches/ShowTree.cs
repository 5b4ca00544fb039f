using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Shows the tree of timelines, with the fork of each branch. Cases in the seeds folder are loaded first.</summary>
/// <param name="Of">The timeline whose tree is shown; <c>null</c> for all trees.</param>
/// <param name="Archived">True to show archived branches.</param>
/// <param name="Most">The maximum number of branches of one timeline; <c>null</c> for all.</param>
public sealed record ShowTree(TimelineId? Of = null, bool Archived = false, long? Most = null) : IRequest<TreeShown>, IAboutEveryCase;

/// <summary>The trees of timelines.</summary>
/// <param name="Of">The timeline of the request; <c>null</c> for all trees.</param>
/// <param name="Timelines">The timelines: a branch after its parent, and branches of one timeline in the order of their forks.</param>
/// <param name="Titles">The titles of cases by timeline.</param>
public sealed record TreeShown(TimelineId? Of, IReadOnlyList<BranchSummary> Timelines, IReadOnlyDictionary<TimelineId, string> Titles)
{
    private readonly ILookup<TimelineId?, BranchSummary> byParent = Timelines.ToLookup(branch => branch.Timeline.Parent);

    /// <summary>The timelines that are not branches.</summary>
    public IEnumerable<BranchSummary> Roots => byParent[null];

    /// <summary>The branches of a timeline, in the order of their forks.</summary>
    public IEnumerable<BranchSummary> BranchesOf(BranchSummary timeline) => byParent[timeline.Timeline.Timeline];

    /// <summary>The number of branches of a timeline that are left out because there are too many.</summary>
    public long LeftOut(BranchSummary timeline) =>
        BranchesOf(timeline).FirstOrDefault() is { } first ? first.Siblings - BranchesOf(timeline).LongCount() : 0;
}

internal sealed class ShowTreeHandler(TimelineTree tree, BranchIndex branches, CaseDocuments documents, KnownTimelines known)
    : IRequestHandler<ShowTree, TreeShown>
{
    public async Task<TreeShown> Handle(ShowTree request, CancellationToken cancellationToken)
    {
        if (request.Of is { } of && await tree.FindAsync(of, cancellationToken) is null)
        {
            throw await known.UnknownAsync(of, cancellationToken);
        }

        return new(
            request.Of,
            await branches.TreeAsync(new(request.Of, request.Archived, request.Most), cancellationToken),
            await documents.TitlesAsync(cancellationToken));
    }
}
