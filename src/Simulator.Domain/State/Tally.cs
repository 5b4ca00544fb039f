using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>Things said or done that are counted for ever, the latest remembered one by one.</summary>
public sealed record Tally
{
    /// <summary>How many there were.</summary>
    public int Count { get; init; }

    /// <summary>The latest, oldest first.</summary>
    public ValueList<Noted> Latest { get; init; }

    /// <summary>The tally with one more.</summary>
    internal Tally Noting(EventKind kind, Account account, params ReadOnlySpan<ActorId> by) => new()
    {
        Count = Count + 1,
        Latest = Latest.Remember(new(kind.Code, account.When.Effective(), [.. by], account.Text, account.Row), NegotiationState.Remembered),
    };
}

/// <summary>Something said or done.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">When.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What, in our own words.</param>
/// <param name="Row">The event.</param>
public sealed record Noted(string Kind, DateOnly On, ValueList<ActorId> By, string Text, RowId? Row = null);
