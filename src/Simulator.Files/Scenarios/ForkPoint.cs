using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Scenarios;

/// <summary>
/// Where a branch leaves a timeline, in one of the ways in which people say it: on a date, before a date, after an event, after a version.
/// </summary>
/// <remarks>At most one of them is given; without any, the branch leaves at the end.</remarks>
/// <param name="At">After the last event that counts on that day or earlier.</param>
/// <param name="Before">After the last event that counts earlier than that day.</param>
/// <param name="Event">After the event of that row, or of that identity.</param>
/// <param name="Version">After that version, from 1.</param>
public sealed record ForkPoint(DateOnly? At = null, DateOnly? Before = null, RowId? Event = null, long? Version = null)
{
    /// <summary>The end of the timeline.</summary>
    public static ForkPoint End { get; } = new();

    /// <summary>What is wrong with it, whatever the timeline.</summary>
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
                + "Allowed: one of at, before, event and version, or none for the end.");
        }

        if (Version < 1)
        {
            yield return new($"'{Version}' is not a version. Allowed: a whole number from 1 on.");
        }
    }

    /// <summary>The identity that is meant where an event is not named by its row: events that were supposed have none.</summary>
    public static Guid? Identity(RowId named) => Guid.TryParseExact(named.Value, "D", out var id) ? id : null;
}
