using Simulator.Application.Timelines;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Reports.Timelines;

/// <summary>A timeline as <c>timelines</c> prints it.</summary>
public sealed record TimelineEntry(
    TimelineId Id, string Title, TimelineId? Parent, long Version, DateOnly From, DateOnly To, Phase Phase, Rung Rung, DateTimeOffset Updated,
    bool Archived)
{
    /// <summary>The entry of a timeline.</summary>
    public static TimelineEntry Of(ListedTimeline listed) => new(
        listed.Summary.Timeline, listed.Title, listed.Summary.Parent, listed.Summary.Version,
        listed.Summary.FirstDay, listed.Summary.LastDay, listed.Summary.Phase, listed.Summary.Rung, listed.Summary.Updated, listed.Summary.Archived);
}

/// <summary>A claim as <c>claims</c> prints it, with what it tells otherwise.</summary>
public sealed record ClaimEntry(ClaimId Id, bool House, string Says, ValueList<SourceId> Sources, IReadOnlyList<RivalEntry> Tells);

/// <summary>A rival account with the row that it is about.</summary>
public sealed record RivalEntry(RowId Of, RivalAccount Account);

/// <summary>A contested question as <c>claims</c> prints it.</summary>
public sealed record ClaimSetEntry(
    ClaimSetId Id, string Question, ClaimId House, string Reason, IReadOnlyList<RowId> Rows, IReadOnlyList<ClaimEntry> Claims)
{
    /// <summary>The entry of a set.</summary>
    public static ClaimSetEntry Of(ListedClaimSet listed) => new(
        listed.Set.Id, listed.Set.Question, listed.Set.House, listed.Set.Reason, listed.Rows,
        [
            .. listed.Set.Claims.Select(claim => new ClaimEntry(
                claim.Id, claim.Id == listed.Set.House, claim.Says, claim.Sources,
                [.. listed.Rivals.Where(rival => rival.Account.Claim == claim.Id).Select(rival => new RivalEntry(rival.Of, rival.Account))])),
        ]);
}

/// <summary>A source as <c>sources</c> prints it.</summary>
public sealed record SourceEntry(
    SourceId Id,
    SourceKind Kind,
    string Title,
    string Publisher,
    string? Author,
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    string? Address,
    string? Vantage,
    string? Caution,
    IReadOnlyList<RowId> Rows,
    IReadOnlyList<ClaimSetId> Claims)
{
    /// <summary>The entry of a source.</summary>
    public static SourceEntry Of(ListedSource listed)
    {
        var source = listed.Source;
        return new(
            source.Id, source.Kind, source.Title, source.Publisher, source.Author, source.Published?.From, source.Published?.To,
            source.Address, source.Vantage, source.Caution, listed.Rows, listed.Claims);
    }
}
