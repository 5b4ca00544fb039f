using System.Text.Json.Serialization;

namespace Simulator.Domain;

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

/// <summary>What kind of halt to the fighting.</summary>
public enum CessationKind
{
    /// <summary>For a stated, short time.</summary>
    Truce,

    /// <summary>Until further notice or for good.</summary>
    Ceasefire,
}

/// <summary>A truce or ceasefire.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Parties">Who is bound.</param>
/// <param name="Since">From when.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Term">For how long it is meant.</param>
/// <param name="Until">Last day of a truce, where one is set.</param>
/// <param name="Ended">The day it was broken, called off or expired; none while in force.</param>
/// <param name="Extensions">How often it was extended or confirmed by an agreement.</param>
/// <param name="Incidents">Incidents between its parties since then.</param>
/// <param name="Row">The event that made it.</param>
public sealed record Cessation(
    CessationKind Kind,
    ValueList<ActorId> Parties,
    DateOnly Since,
    Form Form,
    CeasefireTerm Term = CeasefireTerm.Unstated,
    DateOnly? Until = null,
    DateOnly? Ended = null,
    int Extensions = 0,
    int Incidents = 0,
    RowId? Row = null)
{
    /// <summary>Whether it has not been broken, called off or let expire.</summary>
    [JsonIgnore]
    public bool InForce => Ended is null;
}

/// <summary>What one party says of the ceasefire, and since when.</summary>
/// <param name="Party">Whose word it is.</param>
/// <param name="Status">What it says.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that says so.</param>
public sealed record CeasefireStanding(ActorId Party, CeasefireStatus Status, DateOnly Since, RowId? Row = null);

/// <summary>A demand.</summary>
/// <param name="Issue">What about.</param>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Form">In which form.</param>
/// <param name="Tabled">Whether it was put on the table, not only stated in public.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that raised it.</param>
/// <param name="Answers">What the parties answered, one answer each.</param>
public sealed record Demand(
    IssueId Issue, ActorId By, ActorId Of, Form Form, bool Tabled, DateOnly Since, RowId? Row = null, ValueList<Answer> Answers = default);

/// <summary>An answer to a demand.</summary>
/// <param name="By">Who answers.</param>
/// <param name="Accepted">Accepted or rejected.</param>
/// <param name="On">When.</param>
/// <param name="Form">The form accepted, or the lesser form offered instead; none when nothing is offered.</param>
/// <param name="Row">The event that answers.</param>
public sealed record Answer(ActorId By, bool Accepted, DateOnly On, Form? Form = null, RowId? Row = null);

/// <summary>Where a party stands on an issue.</summary>
/// <param name="Party">Who.</param>
/// <param name="Issue">On what.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that shows it.</param>
public sealed record PartyPosition(ActorId Party, IssueId Issue, Position Position, DateOnly Since, RowId? Row = null);

/// <summary>What a party has bound itself to.</summary>
/// <param name="By">Who is bound.</param>
/// <param name="Issue">To what.</param>
/// <param name="Form">In which form.</param>
/// <param name="Since">Since when.</param>
/// <param name="Guarantors">Who stands surety.</param>
/// <param name="Row">The event that binds.</param>
public sealed record Commitment(
    ActorId By, IssueId Issue, Form Form, DateOnly Since, ValueList<ActorId> Guarantors = default, RowId? Row = null);

/// <summary>A monitoring mechanism.</summary>
/// <param name="Operators">Who runs it.</param>
/// <param name="Quality">How much it sees, from 0 to 1.</param>
/// <param name="Established">When it was set up.</param>
/// <param name="Operational">Since when it works; none while it does not.</param>
/// <param name="Reports">How many reports it made.</param>
/// <param name="Violations">How many of them found a violation.</param>
public sealed record Mechanism(
    ValueList<ActorId> Operators, double Quality, DateOnly Established, DateOnly? Operational = null, int Reports = 0, int Violations = 0);

/// <summary>What a mediator does on a track.</summary>
public enum MediatorRole
{
    /// <summary>Has offered.</summary>
    Offered,

    /// <summary>A party has welcomed the offer.</summary>
    Welcomed,

    /// <summary>Mediates or hosts.</summary>
    Mediating,

    /// <summary>Has left.</summary>
    Withdrawn,
}

/// <summary>A mediator on a track.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Role">What it does.</param>
/// <param name="Since">Since when.</param>
/// <param name="Track">On which track; none for an offer.</param>
/// <param name="LastSeen">When the record last shows it at work.</param>
public sealed record Mediator(ActorId Actor, MediatorRole Role, DateOnly Since, TrackId? Track = null, DateOnly? LastSeen = null);

/// <summary>A border crossing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Closed">Whether it is shut for trade.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who shut or opened it.</param>
/// <param name="Exempt">Whose aid passes all the same.</param>
public sealed record Crossing(string Name, bool Closed, DateOnly Since, ActorId By, ValueList<ActorId> Exempt = default);

/// <summary>Violence: counted for ever, the latest incidents remembered one by one.</summary>
public sealed record Violence
{
    /// <summary>Attacks by movements.</summary>
    public int Attacks { get; init; }

    /// <summary>Clashes and exchanges of fire on the border.</summary>
    public int Clashes { get; init; }

    /// <summary>Air strikes, owned or alleged.</summary>
    public int Strikes { get; init; }

    /// <summary>Operations of a state on its own soil.</summary>
    public int Operations { get; init; }

    /// <summary>The latest incidents, oldest first.</summary>
    public ValueList<Incident> Latest { get; init; }
}

/// <summary>An incident, with the losses as each side claims them.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">When.</param>
/// <param name="Place">Where.</param>
/// <param name="By">Who did it, as far as said.</param>
/// <param name="Tolls">Losses as claimed; rival claims stand beside each other.</param>
/// <param name="Row">The event.</param>
public sealed record Incident(string Kind, DateOnly On, string? Place, ValueList<ActorId> By, ValueList<Toll> Tolls, RowId? Row = null);

/// <summary>Things said or done that are counted for ever, the latest remembered one by one.</summary>
public sealed record Tally
{
    /// <summary>How many there were.</summary>
    public int Count { get; init; }

    /// <summary>The latest, oldest first.</summary>
    public ValueList<Noted> Latest { get; init; }
}

/// <summary>Something said or done.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">When.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What, in our own words.</param>
/// <param name="Row">The event.</param>
public sealed record Noted(string Kind, DateOnly On, ValueList<ActorId> By, string Text, RowId? Row = null);

/// <summary>A lever in force.</summary>
/// <param name="Lever">Which.</param>
/// <param name="Level">How strongly, from 0 to 1.</param>
/// <param name="Since">Since when.</param>
/// <param name="RampDays">Days until it has its full strength, counted from the end of the lag.</param>
/// <param name="By">By whom.</param>
/// <param name="LagDays">Days before it begins to work.</param>
public sealed record LeverInForce(LeverId Lever, double Level, DateOnly Since, int RampDays = 0, ActorId? By = null, int LagDays = 0)
{
    /// <summary>How strongly it works on a day, from 0 to its level: nothing before the lag is over, then growing evenly until the ramp is.</summary>
    public double StrengthOn(DateOnly day)
    {
        var worked = day.DayNumber - Since.DayNumber - LagDays;
        return worked < 0 ? 0 : worked >= RampDays ? Level : Level * worked / RampDays;
    }
}

/// <summary>A structural factor that weighs otherwise than on the record.</summary>
/// <param name="Factor">Which.</param>
/// <param name="Level">How much it weighs, from 0 (not at all) over 1 (as on the record) to 2.</param>
/// <param name="Since">Since when.</param>
/// <param name="For">For whom; none when for all.</param>
public sealed record FactorWeight(FactorId Factor, double Level, DateOnly Since, ActorId? For = null);
