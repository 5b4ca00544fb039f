using System.Runtime.InteropServices;

namespace Simulator.Engine.Runs;

/// <summary>An event of the model: a change of its state, whether recorded, scripted or drawn.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Value">A rung or a quality, for the kinds that have one; otherwise 0.</param>
/// <param name="Day">A day number, for the kinds that have one; otherwise 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ModelEvent(ModelEventKind Kind, double Value = 0, int Day = 0);

/// <summary>The kind of an event of the model.</summary>
public enum ModelEventKind
{
    /// <summary>The spoiler attacks the claimant.</summary>
    Attack,

    /// <summary>The claimant strikes across the border.</summary>
    Strike,

    /// <summary>Fire is exchanged on the border.</summary>
    BorderFire,

    /// <summary>Open fighting resumes.</summary>
    HostilitiesResume,

    /// <summary>The ceasefire ends without open fighting: it runs out, or a party calls it off.</summary>
    CeasefireLapses,

    /// <summary>The parties schedule the next round.</summary>
    RoundScheduled,

    /// <summary>The parties meet.</summary>
    RoundBegins,

    /// <summary>The parties agree on a rung; the value is the rung.</summary>
    Agreement,

    /// <summary>A round ends without progress.</summary>
    NoProgress,

    /// <summary>A round fails.</summary>
    RoundFails,

    /// <summary>Talks that failed resume.</summary>
    TalksResume,

    /// <summary>A veto centre of the claimant refuses what its team agreed to; the value is the rung.</summary>
    ClaimantRefuses,

    /// <summary>A veto centre of the addressee refuses what its team agreed to; the value is the rung.</summary>
    AddresseeRefuses,

    /// <summary>A mechanism is established; the value is its quality, the day its first day of operation.</summary>
    MechanismEstablished,

    /// <summary>A mechanism begins to operate.</summary>
    MechanismOperates,

    /// <summary>A mechanism reports a violation.</summary>
    ViolationReported,

    /// <summary>A mechanism reports compliance.</summary>
    ComplianceReported,

    /// <summary>A mediator joins.</summary>
    MediatorJoins,

    /// <summary>A mediator leaves.</summary>
    MediatorLeaves,

    /// <summary>The claimant makes a public threat.</summary>
    ClaimantThreatens,

    /// <summary>The addressee makes a public threat.</summary>
    AddresseeThreatens,

    /// <summary>A step toward the other side, announced and carried out.</summary>
    Gesture,
}
