using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>Statements or acts of one sort: all are counted, and the latest are kept one by one.</summary>
public sealed record Tally
{
    /// <summary>The number of all entries.</summary>
    public int Count { get; init; }

    /// <summary>The latest entries, oldest first.</summary>
    public ValueList<Noted> Latest { get; init; }

    /// <summary>The tally with one more entry.</summary>
    internal Tally Noting(EventKind kind, Account account, params ReadOnlySpan<ActorId> by) => new()
    {
        Count = Count + 1,
        Latest = Latest.Remember(new(kind.Code, account.When.Effective(), [.. by], account.Text, account.Row), NegotiationState.Remembered),
    };
}

/// <summary>A statement or an act.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">The day.</param>
/// <param name="By">The actors.</param>
/// <param name="Text">A description, in our own words.</param>
/// <param name="Row">The row of the event.</param>
public sealed record Noted(string Kind, DateOnly On, ValueList<ActorId> By, string Text, RowId? Row = null);
