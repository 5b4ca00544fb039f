using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>The state of the talks after some events. Its size is bounded by parties and issues, not by the length of the history.</summary>
public sealed record NegotiationState
{
    /// <summary>
    /// The number of latest incidents, rounds, statements and the like that a state keeps one by one; older ones are only counted.
    /// </summary>
    public const int Remembered = 12;

    /// <summary>The state before the first event.</summary>
    public static NegotiationState Empty { get; } = new();

    /// <summary>The number of folded events.</summary>
    public long Events { get; init; }

    /// <summary>The day on which the timeline begins; <c>null</c> before the first event.</summary>
    public DateOnly? Begins { get; init; }

    /// <summary>The day of the latest event; <c>null</c> before the first event.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The highest rung of agreement now in force.</summary>
    public Rung Rung { get; init; }

    /// <summary>The rounds of talks.</summary>
    public Rounds Rounds { get; init; } = new();

    /// <summary>The latest truce or ceasefire of the talks, kept after its end; <c>null</c> before the first.</summary>
    public Cessation? Cessation { get; init; }

    /// <summary>The latest statement of each party on the ceasefire.</summary>
    public ValueList<CeasefireStanding> Ceasefire { get; init; }

    /// <summary>True when the parties fight in the open, with no truce or ceasefire in force.</summary>
    public bool Fighting { get; init; }

    /// <summary>The demands, one per issue and demanding party.</summary>
    public ValueList<Demand> Demands { get; init; }

    /// <summary>The positions, one per party and issue.</summary>
    public ValueList<PartyPosition> Positions { get; init; }

    /// <summary>The commitments, one per party and issue.</summary>
    public ValueList<Commitment> Commitments { get; init; }

    /// <summary>The monitoring mechanism; <c>null</c> before one is established.</summary>
    public Mechanism? Mechanism { get; init; }

    /// <summary>The mediators that offer, mediate or have left, one entry per mediator and track.</summary>
    public ValueList<Mediator> Mediators { get; init; }

    /// <summary>The crossings that were ever shut, one entry each.</summary>
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

    /// <summary>The structural factors whose weights differ from the record, one entry per factor and party.</summary>
    public ValueList<FactorWeight> Factors { get; init; }

    /// <summary>The phase of the talks. It follows from the other members.</summary>
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

    /// <summary>The state of the border: of the crossings that were ever shut, all, some or none are shut now.</summary>
    [JsonIgnore]
    public BorderStatus Border =>
        Crossings.All(crossing => !crossing.Closed) ? BorderStatus.Open
        : Crossings.All(crossing => crossing.Closed) ? BorderStatus.Closed
        : BorderStatus.PartlyClosed;

    /// <summary>True when the ceasefire is contested: a party does not simply say that it holds, or incidents between its parties occurred.</summary>
    [JsonIgnore]
    public bool CeasefireContested =>
        Cessation is { InForce: true } && (Cessation.Incidents > 0 || Ceasefire.Any(standing => standing.Status != CeasefireStatus.Holding));
}
