namespace Simulator.Domain.Values;

/// <summary>The measure of a toll.</summary>
public enum TollMeasure
{
    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People injured.</summary>
    Injured,

    /// <summary>Killed and injured together.</summary>
    Casualties,

    /// <summary>Attacks or clashes.</summary>
    Incidents,
}

/// <summary>A count of losses as one side or source claims it. Rival tolls are kept side by side and never added up.</summary>
/// <param name="Measure">The measure that is counted.</param>
/// <param name="Least">The lowest number claimed, from 0.</param>
/// <param name="Most">The highest number claimed; <c>null</c> when only one number is given.</param>
/// <param name="Of">The actor that suffered the losses; <c>null</c> when not stated.</param>
/// <param name="ClaimedBy">The actor that claims the number; <c>null</c> when the report itself gives it.</param>
/// <param name="AtLeast">True for "more than" and "at least".</param>
/// <param name="Civilians">True when the number counts civilians only.</param>
public sealed record Toll(
    TollMeasure Measure,
    int Least,
    int? Most = null,
    ActorId? Of = null,
    ActorId? ClaimedBy = null,
    bool AtLeast = false,
    bool Civilians = false);

/// <summary>An event with losses, or a count of losses.</summary>
public interface ITolled
{
    /// <summary>The losses, as each side claims them.</summary>
    ValueList<Toll> Tolls { get; }
}
