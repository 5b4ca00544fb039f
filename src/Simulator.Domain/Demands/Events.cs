using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Demands;

/// <summary>A demand, an answer to one, or a position.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(DemandStated))]
[JsonDerivedType(typeof(DemandTabled))]
[JsonDerivedType(typeof(DemandRejected))]
[JsonDerivedType(typeof(DemandAccepted))]
[JsonDerivedType(typeof(PositionStated))]
[JsonDerivedType(typeof(PositionChanged))]
public abstract record DemandEvent : NegotiationEvent
{
    private protected DemandEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("demand_stated", typeof(DemandStated), Theme.Demands),
        new("demand_tabled", typeof(DemandTabled), Theme.Demands),
        new("demand_rejected", typeof(DemandRejected), Theme.Demands),
        new("demand_accepted", typeof(DemandAccepted), Theme.Demands),
        new("position_stated", typeof(PositionStated), Theme.Demands),
        new("position_changed", typeof(PositionChanged), Theme.Demands),
    ];
}

/// <summary>A party asked something of another in public, away from the table.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Issues">What about.</param>
/// <param name="Form">In which form it wants the answer.</param>
public sealed record DemandStated(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form = Form.Verbal) : DemandEvent;

/// <summary>A party put demands on the table.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Issues">What about.</param>
/// <param name="Form">In which form it wants the answer.</param>
public sealed record DemandTabled(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form) : DemandEvent;

/// <summary>A party refused demands.</summary>
/// <param name="By">Who refuses.</param>
/// <param name="Issues">Which demands.</param>
/// <param name="Offers">The lesser form that it offers instead; none when it offers nothing.</param>
public sealed record DemandRejected(ActorId By, ValueList<IssueId> Issues, Form? Offers = null) : DemandEvent;

/// <summary>A party accepted demands.</summary>
/// <param name="By">Who accepts.</param>
/// <param name="Issues">Which demands.</param>
/// <param name="Form">In which form.</param>
public sealed record DemandAccepted(ActorId By, ValueList<IssueId> Issues, Form Form) : DemandEvent;

/// <summary>A party said where it stands.</summary>
/// <param name="By">Who says so.</param>
/// <param name="Issues">On what.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="OnCeasefire">What it says of the ceasefire on that occasion.</param>
public sealed record PositionStated(
    ActorId By, ValueList<IssueId> Issues, Position Position, ValueList<CeasefireStance> OnCeasefire = default) : DemandEvent;

/// <summary>A party moved to another position.</summary>
/// <param name="By">Who moved.</param>
/// <param name="Issues">On what.</param>
/// <param name="Position">Where it stands now.</param>
public sealed record PositionChanged(ActorId By, ValueList<IssueId> Issues, Position Position) : DemandEvent;
