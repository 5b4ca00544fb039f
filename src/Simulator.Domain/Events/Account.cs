using Simulator.Domain.Values;

namespace Simulator.Domain.Events;

/// <summary>How sure the record is of an event.</summary>
public enum Certainty
{
    /// <summary>Several independent sources, or one that nobody disputes.</summary>
    High,

    /// <summary>One source of fair quality, or several that copy each other.</summary>
    Medium,

    /// <summary>Mentioned in passing or undated.</summary>
    Low,

    /// <summary>The sources contradict each other.</summary>
    Contested,
}

/// <summary>Where an event comes from. Whatever did not happen is marked for good.</summary>
public enum Origin
{
    /// <summary>The event is on the record of the actual sequence.</summary>
    Recorded,

    /// <summary>A person scripted the event: it did not happen.</summary>
    Hypothetical,

    /// <summary>A model drew the event: it did not happen.</summary>
    Simulated,

    /// <summary>The event is on the record of another timeline, and this branch supposes that it happens here as well.</summary>
    Carried,
}

/// <summary>What is told of an event, whatever its kind: when, who, where, on which sources, how surely.</summary>
/// <param name="When">When it happened.</param>
/// <param name="Text">What happened, in our own words.</param>
/// <param name="Row">The row of the coded timeline; none for events that a script or a model made.</param>
/// <param name="Actors">Who took part or spoke.</param>
/// <param name="Place">Where; none when it has no place.</param>
/// <param name="Sources">The sources that carry it.</param>
/// <param name="Certainty">How sure the record is.</param>
/// <param name="Origin">Whether it is on the record, scripted or drawn.</param>
/// <param name="KnownFrom">The day from which the public knew; none when it was public from the day it took effect.</param>
/// <param name="Privy">Who knew before the public did.</param>
/// <param name="Claims">The sets of rival claims that the event belongs to.</param>
/// <param name="Rivals">The rival accounts of this same event; a reading may put one of them in the place of the house account.</param>
/// <param name="Causes">
/// The identities of the events that it follows from, each without which it would not be there: what it answers, the change that a script makes, or
/// the recorded event that a branch carries over. None where no cause is known.
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

/// <summary>How another source tells the same event. Only what it tells otherwise is set.</summary>
/// <param name="Set">The set of claims that it belongs to.</param>
/// <param name="Claim">The claim within that set.</param>
/// <param name="Row">The row of the coded timeline that holds this account, where it has one.</param>
/// <param name="When">Its date.</param>
/// <param name="Text">Its telling, in our own words.</param>
/// <param name="Place">Its place.</param>
/// <param name="By">Who did it, after this account.</param>
/// <param name="Numbered">The number that this account gives to a round.</param>
/// <param name="Term">For how long a ceasefire was meant, after this account.</param>
/// <param name="Tolls">The dead and injured that this account gives.</param>
/// <param name="Untold">True where this account does not have the event at all.</param>
/// <param name="Sources">The sources that tell it so.</param>
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
/// <param name="Number">From 1; none when the reading does not count the meeting as a round.</param>
public sealed record RoundNumbering(int? Number);
