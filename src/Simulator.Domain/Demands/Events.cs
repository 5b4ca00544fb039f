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

/// <summary>A party demanded something of another in public, away from the table.</summary>
/// <param name="By">The party that demands.</param>
/// <param name="Of">The addressee of the demand.</param>
/// <param name="Issues">The issues demanded.</param>
/// <param name="Form">The form of answer that the party demands.</param>
public sealed record DemandStated(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form = Form.Verbal) : DemandEvent, IAboutIssues;

/// <summary>A party put demands on the table.</summary>
/// <param name="By">The party that demands.</param>
/// <param name="Of">The addressee of the demand.</param>
/// <param name="Issues">The issues demanded.</param>
/// <param name="Form">The form of answer that the party demands.</param>
public sealed record DemandTabled(ActorId By, ActorId Of, ValueList<IssueId> Issues, Form Form) : DemandEvent, IAboutIssues;

/// <summary>A party refused demands.</summary>
/// <param name="By">The party that refuses.</param>
/// <param name="Issues">The issues of the refused demands.</param>
/// <param name="Offers">The lesser form that it offers instead; <c>null</c> when it offers nothing.</param>
public sealed record DemandRejected(ActorId By, ValueList<IssueId> Issues, Form? Offers = null) : DemandEvent, IAboutIssues;

/// <summary>A party accepted demands.</summary>
/// <param name="By">The party that accepts.</param>
/// <param name="Issues">The issues of the accepted demands.</param>
/// <param name="Form">The form of the acceptance.</param>
public sealed record DemandAccepted(ActorId By, ValueList<IssueId> Issues, Form Form) : DemandEvent, IAboutIssues;

/// <summary>A party stated its position.</summary>
/// <param name="By">The party that states it.</param>
/// <param name="Issues">The issues concerned.</param>
/// <param name="Position">The position.</param>
/// <param name="OnCeasefire">Statements on the ceasefire on that occasion.</param>
public sealed record PositionStated(
    ActorId By, ValueList<IssueId> Issues, Position Position, ValueList<CeasefireStance> OnCeasefire = default) : DemandEvent, IAboutIssues;

/// <summary>A party moved to another position.</summary>
/// <param name="By">The party that moved.</param>
/// <param name="Issues">The issues concerned.</param>
/// <param name="Position">The new position.</param>
public sealed record PositionChanged(ActorId By, ValueList<IssueId> Issues, Position Position) : DemandEvent, IAboutIssues;
