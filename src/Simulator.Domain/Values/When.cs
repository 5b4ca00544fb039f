namespace Simulator.Domain.Values;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A first and a last day: a span that lasted, or a point somewhere within.</summary>
    Range,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>No date at all, only a window that it must fall into.</summary>
    OpenWindow,
}

/// <summary>Where a date comes from. A found day must never be shown as if the first source had said it.</summary>
public enum DateBasis
{
    /// <summary>A document of the case states it.</summary>
    Stated,

    /// <summary>It follows from the wording of a document, for instance from a weekday.</summary>
    Derived,

    /// <summary>It comes from another source that was found for the event.</summary>
    Found,
}

/// <summary>When something happened, as exactly as it is known.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; equal to <paramref name="From"/> for a single day, never before it.</param>
/// <param name="Precision">How exactly the date is known.</param>
/// <param name="Basis">Where the date comes from.</param>
/// <param name="TakesEffect">The day from which the event counts, where that is not the first day: a round held counts when it ends.</param>
/// <param name="Note">What a reader must know about the date, for instance which part of it was found.</param>
public sealed record When(
    DateOnly From,
    DateOnly To,
    DatePrecision Precision = DatePrecision.Day,
    DateBasis Basis = DateBasis.Stated,
    DateOnly? TakesEffect = null,
    string? Note = null)
{
    /// <summary>The day from which the event counts in the state of the talks.</summary>
    public DateOnly Effective() => TakesEffect ?? From;

    /// <summary>A single day.</summary>
    public static When On(DateOnly day, DateBasis basis = DateBasis.Stated) => new(day, day, DatePrecision.Day, basis);
}
