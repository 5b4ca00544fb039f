using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>The rounds of talks: all are counted, and the latest are kept one by one.</summary>
public sealed record Rounds
{
    /// <summary>The number of meetings of delegations that ended, on all tracks, numbered or not.</summary>
    public int Held { get; init; }

    /// <summary>The open round; <c>null</c> between rounds.</summary>
    public Round? Open { get; init; }

    /// <summary>The agreed day of the next round; <c>null</c> when no day is agreed, and after a round opened or was held.</summary>
    public DateOnly? Scheduled { get; init; }

    /// <summary>The latest ended rounds, oldest first.</summary>
    public ValueList<Round> Latest { get; init; }

    /// <summary>The round that ended last; <c>null</c> before the first.</summary>
    [JsonIgnore]
    public Round? Last => Latest.Count == 0 ? null : Latest[^1];
}

/// <summary>A round of talks.</summary>
/// <param name="Track">The line of meetings.</param>
/// <param name="Number">The number, from 1; <c>null</c> for a meeting that is not counted as a round.</param>
/// <param name="Place">The place.</param>
/// <param name="Opened">The first day.</param>
/// <param name="Mediators">The hosts and mediators.</param>
/// <param name="Ended">The last day; <c>null</c> while open.</param>
/// <param name="Outcome">The outcome; <c>null</c> while open.</param>
/// <param name="Sessions">The number of sessions on record.</param>
/// <param name="Row">The row of the event that opened it.</param>
public sealed record Round(
    TrackId Track,
    int? Number,
    string? Place,
    DateOnly Opened,
    ValueList<ActorId> Mediators,
    DateOnly? Ended = null,
    RoundOutcome? Outcome = null,
    int Sessions = 0,
    RowId? Row = null);
