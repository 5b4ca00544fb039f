using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>An event of the record that concerns an entry of the case.</summary>
/// <param name="Row">The row of the coded timeline; <c>null</c> for an event without a row.</param>
/// <param name="When">The date in words, as exactly as it is known.</param>
/// <param name="Kind">The code of its kind.</param>
/// <param name="Text">The description.</param>
public sealed record RecordedEvent(RowId? Row, string When, string Kind, string Text)
{
    /// <summary>An event.</summary>
    public static RecordedEvent Of(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return new(happened.Account.Row, Dates.Of(happened.Account.When), EventKinds.Of(happened).Code, happened.Account.Text);
    }

    /// <summary>The event in a line: its date, its kind and its text.</summary>
    public string InWords() => $"{When}, {EventKinds.Find(Kind)?.Words ?? Kind}: {Text}";
}
