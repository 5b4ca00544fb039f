namespace Simulator.Domain;

/// <summary>A party asked something of another in public, away from the table.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Issues">What about.</param>
/// <param name="Form">In which form it wants the answer.</param>
public sealed record DemandStated(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form = Form.Verbal) : NegotiationEvent;

/// <summary>A party put demands on the table.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Issues">What about.</param>
/// <param name="Form">In which form it wants the answer.</param>
public sealed record DemandTabled(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form) : NegotiationEvent;

/// <summary>A party refused demands.</summary>
/// <param name="By">Who refuses.</param>
/// <param name="Issues">Which demands.</param>
/// <param name="Offers">The lesser form that it offers instead; none when it offers nothing.</param>
public sealed record DemandRejected(ActorId By, ValueList<IssueId> Issues, Form? Offers = null) : NegotiationEvent;

/// <summary>A party accepted demands.</summary>
/// <param name="By">Who accepts.</param>
/// <param name="Issues">Which demands.</param>
/// <param name="Form">In which form.</param>
public sealed record DemandAccepted(ActorId By, ValueList<IssueId> Issues, Form Form) : NegotiationEvent;

/// <summary>A party said where it stands.</summary>
/// <param name="By">Who says so.</param>
/// <param name="Issues">On what.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="OnCeasefire">What it says of the ceasefire on that occasion.</param>
public sealed record PositionStated(
    ActorId By, ValueList<IssueId> Issues, Position Position, ValueList<CeasefireStance> OnCeasefire = default) : NegotiationEvent;

/// <summary>A party moved to another position.</summary>
/// <param name="By">Who moved.</param>
/// <param name="Issues">On what.</param>
/// <param name="Position">Where it stands now.</param>
public sealed record PositionChanged(ActorId By, ValueList<IssueId> Issues, Position Position) : NegotiationEvent;
