using Simulator.Domain.Events;

namespace Simulator.Domain;

/// <summary>The process cannot mean an event after the state at hand.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses an event.</summary>
    /// <param name="proposed">The event.</param>
    /// <param name="broken">The rules that it breaks; at least one.</param>
    public RefusedException(NegotiationEvent proposed, IReadOnlyList<BrokenRule> broken)
        : base(Describe(proposed, broken))
    {
        Proposed = proposed;
        Broken = broken;
    }

    /// <summary>The event that is refused.</summary>
    public NegotiationEvent Proposed { get; }

    /// <summary>The rules that it breaks.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; }

    private static string Describe(NegotiationEvent proposed, IReadOnlyList<BrokenRule> broken)
    {
        var (account, kind) = (proposed.Account, EventKinds.Of(proposed).Code);
        var who = account.Actors.Count == 0 ? "" : $" by {account.Actors}";
        var head = $"Refused: {(account.Row is { } row ? $"{row} " : "")}{kind}{who} on {account.When.Effective():yyyy-MM-dd}.";
        return string.Join(" ", broken.Select(rule => rule.ToString()).Prepend(head));
    }
}
