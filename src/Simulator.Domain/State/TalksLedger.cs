using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>The rounds of talks: counted for ever, the latest remembered one by one.</summary>
public sealed record Rounds
{
    /// <summary>How many meetings of delegations were held and ended, whatever their number and track.</summary>
    public int Held { get; init; }

    /// <summary>The round that is open; none between rounds.</summary>
    public Round? Open { get; init; }

    /// <summary>The day that is agreed for the next round; none when no day is agreed, and once a round has opened or was held.</summary>
    public DateOnly? Scheduled { get; init; }

    /// <summary>The latest rounds that ended, oldest first.</summary>
    public ValueList<Round> Latest { get; init; }

    /// <summary>The round that ended last; none before the first.</summary>
    [JsonIgnore]
    public Round? Last => Latest.Count == 0 ? null : Latest[^1];
}

/// <summary>A round of talks.</summary>
/// <param name="Track">The line of meetings.</param>
/// <param name="Number">From 1; none for a meeting that is not counted as a round.</param>
/// <param name="Place">Where.</param>
/// <param name="Opened">First day.</param>
/// <param name="Mediators">Who hosted or mediated.</param>
/// <param name="Ended">Last day; none while open.</param>
/// <param name="Outcome">How it ended; none while open.</param>
/// <param name="Sessions">How many sessions the record names.</param>
/// <param name="Row">The event that opened it.</param>
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
