using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Statements;

/// <summary>A statement, a threat, a gesture, or a report.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(StatementMade))]
[JsonDerivedType(typeof(ClaimMade))]
[JsonDerivedType(typeof(AccusationMade))]
[JsonDerivedType(typeof(ThreatMade))]
[JsonDerivedType(typeof(ConciliatoryGestureMade))]
[JsonDerivedType(typeof(FatwaIssued))]
[JsonDerivedType(typeof(StatusReported))]
[JsonDerivedType(typeof(AnalysisPublished))]
public abstract record StatementEvent : NegotiationEvent
{
    private protected StatementEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("statement", typeof(StatementMade), Theme.Voices),
        new("claim", typeof(ClaimMade), Theme.Voices),
        new("accusation", typeof(AccusationMade), Theme.Voices),
        new("threat", typeof(ThreatMade), Theme.Voices),
        new("conciliatory_gesture", typeof(ConciliatoryGestureMade), Theme.Voices),
        new("fatwa", typeof(FatwaIssued), Theme.Voices),
        new("status_report", typeof(StatusReported), Theme.Voices),
        new("analysis_published", typeof(AnalysisPublished), Theme.Voices),
    ];
}

/// <summary>Someone said something that bears on the talks.</summary>
/// <param name="By">Who spoke.</param>
/// <param name="OnCeasefire">What the parties say of the ceasefire on that occasion.</param>
public sealed record StatementMade(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : StatementEvent;

/// <summary>Someone gave its reading of what was agreed or done.</summary>
/// <param name="By">Whose reading.</param>
public sealed record ClaimMade(ActorId By) : StatementEvent;

/// <summary>Someone blamed another.</summary>
/// <param name="By">Who blames.</param>
/// <param name="Against">Whom.</param>
public sealed record AccusationMade(ActorId By, ActorId Against) : StatementEvent;

/// <summary>Someone threatened another.</summary>
/// <param name="By">Who threatens.</param>
/// <param name="Against">Whom.</param>
public sealed record ThreatMade(ActorId By, ActorId Against) : StatementEvent;

/// <summary>Softer words or a small step towards the other side.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Toward">Towards whom.</param>
public sealed record ConciliatoryGestureMade(ValueList<ActorId> By, ValueList<ActorId> Toward) : StatementEvent;

/// <summary>Religious scholars ruled on a matter.</summary>
/// <param name="By">Who ruled.</param>
/// <param name="Issues">The issues it bears on.</param>
public sealed record FatwaIssued(ActorId By, ValueList<IssueId> Issues) : StatementEvent;

/// <summary>Someone described where the talks stand.</summary>
/// <param name="By">Who described it.</param>
/// <param name="OnCeasefire">What the parties are reported to say of the ceasefire.</param>
public sealed record StatusReported(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : StatementEvent;

/// <summary>An analysis of the talks came out.</summary>
/// <param name="By">Its author.</param>
public sealed record AnalysisPublished(ActorId By) : StatementEvent;
