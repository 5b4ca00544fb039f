using Simulator.Domain.Values;

namespace Simulator.Domain.Events;

/// <summary>The certainty of the record about an event.</summary>
public enum Certainty
{
    /// <summary>Several independent sources, or one undisputed source.</summary>
    High,

    /// <summary>One source of fair quality, or several that copy each other.</summary>
    Medium,

    /// <summary>Mentioned in passing or undated.</summary>
    Low,

    /// <summary>The sources contradict each other.</summary>
    Contested,
}

/// <summary>The origin of an event. Events that did not happen are marked permanently.</summary>
public enum Origin
{
    /// <summary>The event is on the record of the actual sequence.</summary>
    Recorded,

    /// <summary>A person scripted the event: it did not happen.</summary>
    Hypothetical,

    /// <summary>A model drew the event: it did not happen.</summary>
    Simulated,

    /// <summary>The event is on the record of another timeline, and this branch assumes that it happens here too.</summary>
    Carried,
}

/// <summary>The description of an event, common to all kinds: date, actors, place, sources, certainty.</summary>
/// <param name="When">The date of the event.</param>
/// <param name="Text">A description of the event, in our own words.</param>
/// <param name="Row">The row of the coded timeline; <c>null</c> for events that a script or a model made.</param>
/// <param name="Actors">The actors that took part or spoke.</param>
/// <param name="Place">The place; <c>null</c> when there is none.</param>
/// <param name="Sources">The sources that report the event.</param>
/// <param name="Certainty">The certainty of the record.</param>
/// <param name="Origin">The origin: on the record, scripted, drawn, or carried over.</param>
/// <param name="KnownFrom">The day from which the public knew; <c>null</c> when the event was public from the day it took effect.</param>
/// <param name="Privy">The actors that knew before the public did.</param>
/// <param name="Claims">The sets of rival claims that the event belongs to.</param>
/// <param name="Rivals">The rival accounts of this same event; a reading may replace the house account by one of them.</param>
/// <param name="Causes">
/// The identities of the necessary causes of the event: the event that it answers, the change that a script makes, or the recorded event that a
/// branch carries over. Empty when no cause is known.
/// </param>
public sealed record Account(
    When When,
    string Text,
    RowId? Row = null,
    ValueList<ActorId> Actors = default,
    string? Place = null,
    ValueList<SourceId> Sources = default,
    Certainty Certainty = Certainty.High,
    Origin Origin = Origin.Recorded,
    DateOnly? KnownFrom = null,
    ValueList<ActorId> Privy = default,
    ValueList<ClaimSetId> Claims = default,
    ValueList<RivalAccount> Rivals = default,
    ValueList<Guid> Causes = default)
{
    /// <summary>The day from which the public knew of the event.</summary>
    public DateOnly PublicFrom() => KnownFrom ?? When.Effective();

    /// <summary>The rows of the coded timeline that are rival accounts of this event.</summary>
    public IEnumerable<RowId> RivalRows() => Rivals.Select(rival => rival.Row).OfType<RowId>();
}

/// <summary>The account of the same event in another source. Only the members that differ are set.</summary>
/// <param name="Set">The set of claims that the account belongs to.</param>
/// <param name="Claim">The claim within that set.</param>
/// <param name="Row">The row of the coded timeline that holds this account; <c>null</c> when there is none.</param>
/// <param name="When">The date in this account.</param>
/// <param name="Text">The description in this account, in our own words.</param>
/// <param name="Place">The place in this account.</param>
/// <param name="By">The perpetrator according to this account.</param>
/// <param name="Numbered">The number that this account gives to a round.</param>
/// <param name="Term">The intended duration of a ceasefire according to this account.</param>
/// <param name="Tolls">The dead and injured that this account gives.</param>
/// <param name="Untold">True when the event is missing from this account.</param>
/// <param name="Sources">The sources that give this account.</param>
public sealed record RivalAccount(
    ClaimSetId Set,
    ClaimId Claim,
    RowId? Row = null,
    When? When = null,
    string? Text = null,
    string? Place = null,
    ActorId? By = null,
    RoundNumbering? Numbered = null,
    CeasefireTerm? Term = null,
    ValueList<Toll> Tolls = default,
    bool Untold = false,
    ValueList<SourceId> Sources = default);

/// <summary>The number of a round under a reading.</summary>
/// <param name="Number">The number, from 1; <c>null</c> when the reading does not count the meeting as a round.</param>
public sealed record RoundNumbering(int? Number);
