using Simulator.Application.Timelines;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A timeline as <c>timelines</c> prints it.</summary>
public sealed record TimelineEntry(
    TimelineId Id, string Title, TimelineId? Parent, long Version, DateOnly From, DateOnly To, Phase Phase, Rung Rung, DateTimeOffset Updated,
    bool Archived)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["id", "title", "parent", "version", "from", "to", "phase", "rung", "updated", "archived"];

    /// <summary>The entry of a timeline.</summary>
    public static TimelineEntry Of(ListedTimeline listed) => new(
        listed.Summary.Timeline, listed.Title, listed.Summary.Parent, listed.Summary.Version,
        listed.Summary.FirstDay, listed.Summary.LastDay, listed.Summary.Phase, listed.Summary.Rung, listed.Summary.Updated, listed.Summary.Archived);

    /// <summary>The title; for a branch, its parent in words.</summary>
    public string Caption() => Parent is { } parent ? $"branch of {parent}" : Title;

    /// <summary>The first and the last day, in words.</summary>
    public string Span() => Dates.Span(From, To);

    /// <summary>The entry as a row of a table.</summary>
    public IReadOnlyList<object?> Row() =>
        [Id, Title, Parent, Version, From, To, EnumWords.Code(Phase), EnumWords.Code(Rung), Updated, Archived];
}
