using Simulator.Domain;
using Simulator.Domain.Carrying;
using Simulator.Domain.Values;

namespace Simulator.Reports.Timelines;

/// <summary>A later event of the parent, with the decision to carry it over or not, as <c>scenario run</c> prints it.</summary>
public sealed record WeighedEntry(RowId? Id, long Version, string Kind, DateOnly On, string Text, string Rule, string Reason)
{
    /// <summary>The entry of an event.</summary>
    public static WeighedEntry Of(Weighed weighed) => new(
        weighed.Recorded.Event.Account.Row, weighed.Recorded.Version, EventKinds.Of(weighed.Recorded.Event).Code,
        weighed.Recorded.Event.Account.When.Effective(), weighed.Recorded.Event.Account.Text,
        weighed.Decision.Rule.Id, weighed.Decision.Reason);
}
