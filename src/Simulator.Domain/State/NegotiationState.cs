using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>Where the talks stand after some events. Its size is bounded by parties and issues, never by the length of the history.</summary>
public sealed record NegotiationState
{
    /// <summary>
    /// How many of the latest incidents, rounds, statements and the like a state remembers one by one; older ones are only counted.
    /// </summary>
    public const int Remembered = 12;

    /// <summary>Before anything happened.</summary>
    public static NegotiationState Empty { get; } = new();

    /// <summary>How many events were folded.</summary>
    public long Events { get; init; }

    /// <summary>The day on which the timeline begins; none before its first event.</summary>
    public DateOnly? Begins { get; init; }

    /// <summary>The day of the latest event; none before the first.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far the parties have agreed.</summary>
    public Rung Rung { get; init; }

    /// <summary>The rounds of talks.</summary>
    public Rounds Rounds { get; init; } = new();

    /// <summary>The truce or ceasefire of the talks, also after its end; none before the first.</summary>
    public Cessation? Cessation { get; init; }

    /// <summary>What each party says of the ceasefire.</summary>
    public ValueList<CeasefireStanding> Ceasefire { get; init; }

    /// <summary>Whether the parties fight in the open, with no truce or ceasefire in force.</summary>
    public bool Fighting { get; init; }

    /// <summary>The demands, one per issue and party that asks.</summary>
    public ValueList<Demand> Demands { get; init; }

    /// <summary>The positions, one per party and issue.</summary>
    public ValueList<PartyPosition> Positions { get; init; }

    /// <summary>The commitments, one per party and issue.</summary>
    public ValueList<Commitment> Commitments { get; init; }

    /// <summary>The monitoring mechanism; none before one is established.</summary>
    public Mechanism? Mechanism { get; init; }

    /// <summary>Who offers to mediate, mediates or has left, one per mediator and track.</summary>
    public ValueList<Mediator> Mediators { get; init; }

    /// <summary>The crossings that have been shut, one each.</summary>
    public ValueList<Crossing> Crossings { get; init; }

    /// <summary>The measures of trade policy.</summary>
    public Tally EconomicMeasures { get; init; } = new();

    /// <summary>Attacks, clashes, strikes.</summary>
    public ViolenceLedger Violence { get; init; } = new();

    /// <summary>Statements, claims and reports.</summary>
    public Tally Statements { get; init; } = new();

    /// <summary>Accusations and threats.</summary>
    public Tally Threats { get; init; } = new();

    /// <summary>Gestures and rulings that point the other way.</summary>
    public Tally Gestures { get; init; } = new();

    /// <summary>The levers in force.</summary>
    public ValueList<LeverInForce> Levers { get; init; }

    /// <summary>The structural factors that weigh otherwise than on the record, one per factor and party.</summary>
    public ValueList<FactorWeight> Factors { get; init; }

    /// <summary>The phase that the talks are in. It follows from the rest.</summary>
    [JsonIgnore]
    public Phase Phase => this switch
    {
        { Rung: Rung.Comprehensive } => Phase.Settled,
        { Rounds.Open: not null } => Phase.Talking,
        { Fighting: true } => Phase.Hostilities,
        { Rounds.Last.Outcome: RoundOutcome.Collapse } => Phase.Collapsed,
        { Rounds.Last.Outcome: RoundOutcome.NoProgress } => Phase.Stalled,
        { Rounds.Last: not null } => Phase.BetweenRounds,
        { Cessation.InForce: true } => Phase.Truce,
        _ => Phase.Prelude,
    };

    /// <summary>Whether crossings are shut: all, some or none of those ever shut.</summary>
    [JsonIgnore]
    public BorderStatus Border =>
        Crossings.All(crossing => !crossing.Closed) ? BorderStatus.Open
        : Crossings.All(crossing => crossing.Closed) ? BorderStatus.Closed
        : BorderStatus.PartlyClosed;

    /// <summary>Whether the ceasefire is contested: a party does not simply say that it holds, or there were incidents between its parties.</summary>
    [JsonIgnore]
    public bool CeasefireContested =>
        Cessation is { InForce: true } && (Cessation.Incidents > 0 || Ceasefire.Any(standing => standing.Status != CeasefireStatus.Holding));
}
