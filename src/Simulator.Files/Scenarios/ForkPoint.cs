using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Scenarios;

/// <summary>
/// The point at which a branch forks from a timeline, in one of four forms: on a date, before a date, after an event, after a version.
/// </summary>
/// <remarks>At most one form is given. Without any, the branch forks at the end.</remarks>
/// <param name="At">Fork at the end of this day: after the last event that takes effect on it or earlier.</param>
/// <param name="Before">Fork before this day: after the last event that takes effect earlier.</param>
/// <param name="Event">After the event with that row, or with that identity.</param>
/// <param name="Version">After that version, from 1.</param>
public sealed record ForkPoint(DateOnly? At = null, DateOnly? Before = null, RowId? Event = null, long? Version = null)
{
    /// <summary>The end of the timeline.</summary>
    public static ForkPoint End { get; } = new();

    /// <summary>The problems of the point that do not depend on the timeline.</summary>
    public IEnumerable<Problem> Problems()
    {
        string?[] given =
        [
            At is { } day ? $"at {day:yyyy-MM-dd}" : null,
            Before is { } limit ? $"before {limit:yyyy-MM-dd}" : null,
            Event is { } row ? $"event {row}" : null,
            Version is { } version ? $"version {version}" : null,
        ];
        if (given.Count(way => way is not null) > 1)
        {
            yield return new(
                $"The fork is given more than once: {string.Join(", ", given.OfType<string>())}. "
                + "Allowed: one of at, before, event and version; without any of them, the end.");
        }

        if (Version < 1)
        {
            yield return new($"'{Version}' is not a version. Allowed: a whole number from 1 on.");
        }
    }

    /// <summary>The identity in a text that names an event by it, as for assumed events, which have no row; <c>null</c> for other text.</summary>
    public static Guid? Identity(RowId named) => Guid.TryParseExact(named.Value, "D", out var id) ? id : null;
}
