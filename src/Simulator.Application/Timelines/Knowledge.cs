using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>The point of view on a timeline: what was known, on which day, to whom.</summary>
/// <param name="AsKnownOn">The day of knowledge; <c>null</c> for what is known today.</param>
/// <param name="Party">
/// The party that knows; <c>null</c> for the public. From the day of an event on, a party also knows the event if it took part or was privy to it.
/// </param>
public sealed record Knowledge(DateOnly? AsKnownOn = null, ActorId? Party = null)
{
    /// <summary>Everything known today.</summary>
    public static Knowledge All { get; } = new();

    /// <summary>The problems of a user's point of view.</summary>
    internal static IEnumerable<Problem> Problems(DateOnly? asKnownOn, string? party)
    {
        if (party is not null && asKnownOn is null)
        {
            yield return new(
                $"The party '{party}' is given without a day. Allowed: --as-known with the day of its knowledge, such as --as-known 2025-11-30.");
        }
    }

    /// <summary>True when an event is known.</summary>
    public bool Covers(Account account) =>
        AsKnownOn is not { } day
        || account.PublicFrom() <= day
        || (Party is { } party && account.When.Effective() <= day && (account.Privy.Contains(party) || account.Actors.Contains(party)));
}
