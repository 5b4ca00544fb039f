namespace Simulator.Domain.Values;

/// <summary>What a toll counts.</summary>
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

/// <summary>A count of losses as one side or source claims it. Rival tolls stand beside each other and are never added up.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Least">The lowest number claimed, from 0.</param>
/// <param name="Most">The highest number claimed; none when only one number is given.</param>
/// <param name="Of">Whose losses; none when not said.</param>
/// <param name="ClaimedBy">Who claims the number; none when it is the report's own.</param>
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

/// <summary>An event that people were harmed in, or that counts them.</summary>
public interface ITolled
{
    /// <summary>Losses, as each side claims them.</summary>
    ValueList<Toll> Tolls { get; }
}
