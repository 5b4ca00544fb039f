using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Whose eyes a timeline is seen with.</summary>
/// <param name="AsKnownOn">What was known on that day; none for everything known today.</param>
/// <param name="Party">To whom; none for the public. A party also knows what it was privy to, from the day on which it happened.</param>
public sealed record Knowledge(DateOnly? AsKnownOn = null, ActorId? Party = null)
{
    /// <summary>Everything known today.</summary>
    public static Knowledge All { get; } = new();

    /// <summary>What is wrong with a point of view as a user gives it.</summary>
    internal static IEnumerable<Problem> Problems(DateOnly? asKnownOn, string? party)
    {
        if (party is not null && asKnownOn is null)
        {
            yield return new(
                $"The party '{party}' is given without a day. Allowed: --as-known with the day on which it looks, such as --as-known 2025-11-30.");
        }
    }

    /// <summary>Whether an event is known.</summary>
    public bool Covers(Account account) =>
        AsKnownOn is not { } day
        || account.PublicFrom() <= day
        || (Party is { } party && account.When.Effective() <= day && (account.Privy.Contains(party) || account.Actors.Contains(party)));
}
