using System.Runtime.InteropServices;

namespace Simulator.Engine.Runs;

/// <summary>A receiver of the terms of a formula while it is evaluated. One that ignores them costs nothing.</summary>
public interface ITerms
{
    /// <summary>Receives a term.</summary>
    /// <returns>The value of the term, so that a formula reads as a sum.</returns>
    double Add(TermKind kind, double value);
}

/// <summary>A term of an explanation.</summary>
/// <param name="Kind">The meaning of the term.</param>
/// <param name="Value">The contribution of the term to the sum, such as a log rate or log-odds.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Term(TermKind Kind, double Value);

/// <summary>The meaning of a term.</summary>
public enum TermKind
{
    /// <summary>The reference value.</summary>
    Base,

    /// <summary>A round within seven days.</summary>
    NearTalks,

    /// <summary>The memory of strikes.</summary>
    RecentStrikes,

    /// <summary>Monitoring at work.</summary>
    Monitoring,

    /// <summary>A comprehensive agreement.</summary>
    Settlement,

    /// <summary>An agreement in principle.</summary>
    Interim,

    /// <summary>A lapsed ceasefire.</summary>
    NoCeasefire,

    /// <summary>Lock-in by public threats.</summary>
    LockIn,

    /// <summary>Trust.</summary>
    Trust,

    /// <summary>The leverage of the mediators.</summary>
    Leverage,

    /// <summary>Incidents in the last three weeks.</summary>
    EarlierIncidents,

    /// <summary>Failed rounds in a row.</summary>
    FailedRounds,

    /// <summary>Open fighting.</summary>
    Fighting,

    /// <summary>The number of mediators, with pressure and venue.</summary>
    Mediators,

    /// <summary>Hurt as the claimant feels it.</summary>
    ClaimantHurt,

    /// <summary>Hurt as the addressee feels it.</summary>
    AddresseeHurt,

    /// <summary>The credibility of promises.</summary>
    Credibility,

    /// <summary>Attacks in the last week.</summary>
    RecentAttacks,

    /// <summary>The rise of demands with each round.</summary>
    LaterRounds,

    /// <summary>The cost of outside oversight in sovereignty.</summary>
    Sovereignty,

    /// <summary>The height of the next rung.</summary>
    Threshold,

    /// <summary>The gap between the reservation points.</summary>
    Gap,

    /// <summary>Levers and factors.</summary>
    Levers,
}

/// <summary>The receiver that ignores all terms.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct NoTerms : ITerms
{
    public double Add(TermKind kind, double value) => value;
}

/// <summary>The receiver that records all terms.</summary>
/// <param name="terms">The list to which terms are added.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TermRecorder(List<Term> terms) : ITerms
{
    public double Add(TermKind kind, double value)
    {
        terms.Add(new(kind, value));
        return value;
    }
}
