using Simulator.Domain.Values;

namespace Simulator.Application.Requests;

/// <summary>A request about timelines.</summary>
public interface IAboutTimelines
{
    /// <summary>The timelines.</summary>
    IReadOnlyList<TimelineId> Timelines { get; }
}

/// <summary>A request about one timeline.</summary>
public interface IAboutTimeline : IAboutTimelines
{
    /// <summary>The timeline.</summary>
    TimelineId Timeline { get; }

    /// <inheritdoc/>
    IReadOnlyList<TimelineId> IAboutTimelines.Timelines => [Timeline];
}

/// <summary>A request about all cases and the branches of each.</summary>
public interface IAboutEveryCase;
