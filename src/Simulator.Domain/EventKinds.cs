using System.Collections.Frozen;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Context;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Violence;

namespace Simulator.Domain;

/// <summary>All kinds of events. Each theme lists its kinds next to its records.</summary>
public static class EventKinds
{
    /// <summary>Every kind, by theme.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
    [
        .. TalksEvent.Kinds,
        .. DemandEvent.Kinds,
        .. CommitmentEvent.Kinds,
        .. CeasefireEvent.Kinds,
        .. ViolenceEvent.Kinds,
        .. BorderEvent.Kinds,
        .. MediationEvent.Kinds,
        .. StatementEvent.Kinds,
        .. ContextEvent.Kinds,
        .. LeverEvent.Kinds,
        .. BranchingEvent.Kinds,
    ];

    private static readonly FrozenDictionary<string, EventKind> ByCode = All.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, EventKind> ByType = All.ToFrozenDictionary(kind => kind.Type);

    /// <summary>The kind with a code; <c>null</c> when the code is unknown.</summary>
    public static EventKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The kind of an event.</summary>
    public static EventKind Of(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return ByType[happened.GetType()];
    }
}
