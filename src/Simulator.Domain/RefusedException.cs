using Simulator.Domain.Events;

namespace Simulator.Domain;

/// <summary>The process does not allow an event in the current state.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses an event.</summary>
    /// <param name="proposed">The event.</param>
    /// <param name="broken">The rules that the event breaks; at least one.</param>
    public RefusedException(NegotiationEvent proposed, IReadOnlyList<BrokenRule> broken)
        : base(Describe(proposed, broken))
    {
        Proposed = proposed;
        Broken = broken;
    }

    /// <summary>The refused event.</summary>
    public NegotiationEvent Proposed { get; }

    /// <summary>The rules that the event breaks.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; }

    private static string Describe(NegotiationEvent proposed, IReadOnlyList<BrokenRule> broken)
    {
        var (account, kind) = (proposed.Account, EventKinds.Of(proposed).Code);
        var who = account.Actors.Count == 0 ? "" : $" by {account.Actors}";
        var head = $"Refused: {(account.Row is { } row ? $"{row} " : "")}{kind}{who} on {account.When.Effective():yyyy-MM-dd}.";
        return string.Join(" ", broken.Select(rule => rule.ToString()).Prepend(head));
    }
}
