using System.Runtime.InteropServices;

namespace Simulator.Engine;

/// <summary>Something that changes the state of the model, whether it is on record, scripted or drawn.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Value">What the kind needs to know: a rung, a quality; 0 for most.</param>
/// <param name="Day">A day number, where the kind needs one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Happening(HappeningKind Kind, double Value = 0, int Day = 0);

/// <summary>What can change the state of the model.</summary>
public enum HappeningKind
{
    /// <summary>The spoiler attacks the claimant.</summary>
    Attack,

    /// <summary>The claimant strikes across the border.</summary>
    Strike,

    /// <summary>Fire is exchanged on the border.</summary>
    BorderFire,

    /// <summary>Open fighting begins again.</summary>
    HostilitiesResume,

    /// <summary>The ceasefire ends without open fighting: it runs out, or a party calls it off.</summary>
    CeasefireLapses,

    /// <summary>The parties agree on the day of a next round.</summary>
    RoundScheduled,

    /// <summary>The parties meet.</summary>
    RoundBegins,

    /// <summary>A rung is agreed on; the value is the rung.</summary>
    Agreement,

    /// <summary>A round ends where it began.</summary>
    NoProgress,

    /// <summary>A round fails.</summary>
    RoundFails,

    /// <summary>Talks that failed are taken up again.</summary>
    TalksResume,

    /// <summary>A veto centre of the claimant refuses what its team agreed to; the value is the rung.</summary>
    ClaimantRefuses,

    /// <summary>A veto centre of the addressee refuses what its team agreed to; the value is the rung.</summary>
    AddresseeRefuses,

    /// <summary>A mechanism is set up; the value is its quality, the day its first working day.</summary>
    MechanismEstablished,

    /// <summary>A mechanism begins to work.</summary>
    MechanismOperates,

    /// <summary>A mechanism reports a violation.</summary>
    ViolationReported,

    /// <summary>A mechanism reports that there was none.</summary>
    ComplianceReported,

    /// <summary>A mediator comes along.</summary>
    MediatorJoins,

    /// <summary>A mediator leaves.</summary>
    MediatorLeaves,

    /// <summary>The claimant threatens in public.</summary>
    ClaimantThreatens,

    /// <summary>The addressee threatens in public.</summary>
    AddresseeThreatens,

    /// <summary>A step toward the other side, announced and carried out.</summary>
    Gesture,
}
