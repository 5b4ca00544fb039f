using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>An event as another page mentions it.</summary>
/// <param name="Row">The row; <c>null</c> for an event without a row.</param>
/// <param name="Version">The version on the timeline.</param>
/// <param name="When">The date, as exactly as it is known.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Kind">The code of the kind.</param>
/// <param name="Origin">The origin.</param>
/// <param name="Text">The description.</param>
public sealed record EventLine(RowId? Row, long Version, string When, DateOnly From, DateOnly To, string Kind, Origin Origin, string Text)
{
    /// <summary>The line of an event.</summary>
    public static EventLine Of(TimelineEvent occurred)
    {
        ArgumentNullException.ThrowIfNull(occurred);
        var account = occurred.Event.Account;
        return new(
            account.Row, occurred.Version, Dates.Of(account.When), account.When.From, account.When.To, EventKinds.Of(occurred.Event).Code,
            account.Origin, account.Text);
    }

    /// <summary>The word by which <c>show</c> finds the event: its row, else its version.</summary>
    public string Name() => Row?.Value ?? $"{Version}";

    /// <summary>The short name of the event.</summary>
    public EventName InWords() => EventKinds.Find(Kind) is { } kind
        ? new(When, Row, kind.Words, kind.Theme, Origin)
        : throw new InvalidOperationException($"'{Kind}' is not a kind of event.");
}
