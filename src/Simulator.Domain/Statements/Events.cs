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

/// <summary>An actor made a statement relevant to the talks.</summary>
/// <param name="By">The speaker.</param>
/// <param name="OnCeasefire">Statements of the parties on the ceasefire on that occasion.</param>
public sealed record StatementMade(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : StatementEvent;

/// <summary>An actor gave its reading of an agreement or an act.</summary>
/// <param name="By">The actor whose reading it is.</param>
public sealed record ClaimMade(ActorId By) : StatementEvent;

/// <summary>An actor blamed another.</summary>
/// <param name="By">The accuser.</param>
/// <param name="Against">The accused.</param>
public sealed record AccusationMade(ActorId By, ActorId Against) : StatementEvent;

/// <summary>An actor threatened another.</summary>
/// <param name="By">The actor that threatens.</param>
/// <param name="Against">The actor that is threatened.</param>
public sealed record ThreatMade(ActorId By, ActorId Against) : StatementEvent;

/// <summary>Softer words or a small step towards the other side.</summary>
/// <param name="By">The actors that made the gesture.</param>
/// <param name="Toward">The actors to whom it is addressed.</param>
public sealed record ConciliatoryGestureMade(ValueList<ActorId> By, ValueList<ActorId> Toward) : StatementEvent;

/// <summary>Religious scholars ruled on a matter.</summary>
/// <param name="By">The scholars or body that ruled.</param>
/// <param name="Issues">The issues that the ruling concerns.</param>
public sealed record FatwaIssued(ActorId By, ValueList<IssueId> Issues) : StatementEvent, IAboutIssues;

/// <summary>An actor described the state of the talks.</summary>
/// <param name="By">The actor that described it.</param>
/// <param name="OnCeasefire">The reported statements of the parties on the ceasefire.</param>
public sealed record StatusReported(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : StatementEvent;

/// <summary>An analysis of the talks was published.</summary>
/// <param name="By">The author.</param>
public sealed record AnalysisPublished(ActorId By) : StatementEvent;
