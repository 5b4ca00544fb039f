namespace Simulator.Domain.Values;

/// <summary>The precision of a date.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A first and a last day: a span, or an unknown day within it.</summary>
    Range,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>No date, only a window in which it must fall.</summary>
    OpenWindow,
}

/// <summary>The origin of a date. A found day must never be shown as if the first source had stated it.</summary>
public enum DateBasis
{
    /// <summary>A document of the case states it.</summary>
    Stated,

    /// <summary>The date follows from the wording of a document, for instance from a weekday.</summary>
    Derived,

    /// <summary>The date comes from another source that was found for the event.</summary>
    Found,
}

/// <summary>The date of an event, as exactly as it is known.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; equal to <paramref name="From"/> for a single day, never before it.</param>
/// <param name="Precision">The precision of the date.</param>
/// <param name="Basis">The origin of the date.</param>
/// <param name="TakesEffect">The day on which the event takes effect, if not the first day: a whole round takes effect when it ends.</param>
/// <param name="Note">A note about the date for readers, for instance which part of it was found.</param>
public sealed record When(
    DateOnly From,
    DateOnly To,
    DatePrecision Precision = DatePrecision.Day,
    DateBasis Basis = DateBasis.Stated,
    DateOnly? TakesEffect = null,
    string? Note = null)
{
    /// <summary>The day on which the event takes effect in the state of the talks.</summary>
    public DateOnly Effective() => TakesEffect ?? From;

    /// <summary>A single day.</summary>
    public static When On(DateOnly day, DateBasis basis = DateBasis.Stated) => new(day, day, DatePrecision.Day, basis);
}
