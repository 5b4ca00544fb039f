using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Reports.Wording;

/// <summary>The short name of an event: date, row, kind and origin.</summary>
/// <param name="When">The date, as exactly as it is known.</param>
/// <param name="Row">The row of the coded timeline; <c>null</c> for an event without a row.</param>
/// <param name="Kind">The kind, in words.</param>
/// <param name="Theme">The theme of the kind.</param>
/// <param name="Origin">The origin. An event that is not on the record is marked wherever it is shown.</param>
/// <param name="Basis">The origin of the date.</param>
public sealed record EventName(
    string When, RowId? Row, string Kind, Theme Theme, Origin Origin, DateBasis Basis = DateBasis.Stated)
{
    /// <summary>The origin of the date, in words; <c>null</c> when a document states it.</summary>
    public string? DateNote => Basis == DateBasis.Stated ? null : $"date {EnumWords.Plain(Basis)}";

    /// <summary>The name of an event.</summary>
    public static EventName Of(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var (account, kind) = (happened.Account, EventKinds.Of(happened));
        return new(Dates.Of(account.When), account.Row, kind.Words, kind.Theme, account.Origin, account.When.Basis);
    }
}
