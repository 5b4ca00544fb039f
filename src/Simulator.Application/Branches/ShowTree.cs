using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Shows which branches leave which timeline where. Cases in the seeds folder are loaded first.</summary>
/// <param name="Of">The timeline whose tree is shown; none for all trees.</param>
/// <param name="Archived">Whether archived branches are shown.</param>
/// <param name="Most">The most branches of one timeline; none for all.</param>
public sealed record ShowTree(TimelineId? Of = null, bool Archived = false, long? Most = null) : IRequest<TreeShown>, IAboutEveryCase;

/// <summary>The trees.</summary>
/// <param name="Of">The timeline that was asked for; none for all trees.</param>
/// <param name="Timelines">Their timelines: a branch after its parent, and branches of one timeline in the order in which they leave it.</param>
/// <param name="Titles">What people call the sequences of cases.</param>
public sealed record TreeShown(TimelineId? Of, IReadOnlyList<BranchSummary> Timelines, IReadOnlyDictionary<TimelineId, string> Titles)
{
    private readonly ILookup<TimelineId?, BranchSummary> byParent = Timelines.ToLookup(branch => branch.Timeline.Parent);

    /// <summary>The timelines that branched from no other.</summary>
    public IEnumerable<BranchSummary> Roots => byParent[null];

    /// <summary>The branches of a timeline, in the order in which they leave it.</summary>
    public IEnumerable<BranchSummary> BranchesOf(BranchSummary timeline) => byParent[timeline.Timeline.Timeline];

    /// <summary>How many branches of a timeline are not shown because there are too many.</summary>
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
