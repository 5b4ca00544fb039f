using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Application.Branches;

/// <summary>The talks of 2025 and a branch on which Kabul accepts the monitoring that it refused on the record.</summary>
internal static class Monitoring
{
    public static readonly TimelineId Talks = new("pak-afg-2025"), Branch = new("monitoring-accepted");
    private static readonly ActorId Pakistan = new("pakistan"), Kabul = new("afghan-taliban"), Qatar = new("qatar"), Turkiye = new("turkiye");
    private static readonly ValueList<IssueId> Watch = [new("monitoring")];

    /// <summary>The record.</summary>
    public static IReadOnlyList<TimelineEvent> Record { get; } =
        [.. SeededCase.Talks2025.Events.Select(
            (happened, place) => new TimelineEvent(EventIdentity.Of(Talks, happened.Account.Row!.Value), place + 1, happened))];

    /// <summary>The last event that both have.</summary>
    public static TimelineEvent LastCommon { get; } = Row("T46");

    /// <summary>What is on the branch after it.</summary>
    public static IReadOnlyList<TimelineEvent> Own { get; } =
    [
        .. new NegotiationEvent[]
        {
            new ScenarioBranched(Talks, LastCommon.Version, "Kabul accepts joint monitoring.") { Account = Supposed(2, "Leaves the record.") },
            Copy("T47"),
            new RoundOpened(new("qatar-turkiye"), [Pakistan, Kabul], [Qatar, Turkiye], 3)
            {
                Account = Supposed(6, "The third round begins with a draft on the table.") with { Place = "Istanbul" },
            },
            new DemandAccepted(Kabul, Watch, Form.Written)
            {
                Account = Supposed(7, "Kabul accepts in writing that Qatar and Türkiye watch the border."),
            },
            new ComprehensiveAgreementReached([Pakistan, Kabul], Watch) { Account = Supposed(8, "The parties sign.") with { Causes = [Id(4)] } },
            new MechanismEstablished([Qatar, Turkiye], 0.7, 14) { Account = Supposed(9, "A joint mechanism is set up.") },
            Copy("T55"),
            Copy("T56", on: 14),
            new MechanismBecameOperational { Account = Supposed(23, "Its observers are in place.") },
            new MechanismReported(Violation: true) { Account = Supposed(26, "Its first report finds a violation.") },
        }.Select((happened, place) => new TimelineEvent(Id(1 + place), LastCommon.Version + 1 + place, happened)),
    ];

    /// <summary>The record beside the branch.</summary>
    public static Diff Diff(string? at = null) => Beside(
        new(Talks, null, Reading.House, [.. Record.Where(happened => happened.Version > LastCommon.Version)]),
        new(Branch, Supposing("Kabul accepts joint monitoring."), Reading.House, Own), at);

    /// <summary>How a branch begins that supposes something.</summary>
    public static ScenarioBranched Supposing(string hypothesis) =>
        new(Talks, LastCommon.Version, hypothesis) { Account = new(When.On(LastCommon.Day), "It leaves.", Origin: Origin.Hypothetical) };

    /// <summary>The whole record under two readings.</summary>
    public static Diff BesideWhole(Reading one, Reading other) =>
        Of(NegotiationState.Empty, new(Talks, null, one, Record), new(Branch, Supposing("Others are right."), other, Record), at: null);

    /// <summary>Two timelines that go on from the last common event.</summary>
    public static Diff Beside(Continuation one, Continuation other, string? at = null) =>
        Of(Negotiation.Fold(Record.Where(happened => happened.Version <= LastCommon.Version).Select(happened => happened.Event)), one, other, at);

    private static Diff Of(NegotiationState common, Continuation one, Continuation other, string? at) => Simulator.Application.Branches.Diff.Of(
        SeededCase.Talks2025.Case, new(Talks, LastCommon.Version), LastCommon, common, one, other,
        at is null ? null : DateOnly.ParseExact(at, "yyyy-MM-dd"),
        (change, recorded) => (change, recorded) is (DemandAccepted accepted, DemandRejected rejected) && accepted.By == rejected.By
            ? $"There {accepted.By} rejects {rejected.Issues}, here it accepts {accepted.Issues}." : null);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static TimelineEvent Row(string row) => Record.Single(happened => happened.Event.Account.Row == new RowId(row));

    private static Account Supposed(int day, string text) => new(When.On(new(2025, 11, day)), text, Origin: Origin.Hypothetical);

    private static NegotiationEvent Copy(string row, int? on = null)
    {
        var (id, _, recorded) = Row(row);
        var account = recorded.Account;
        var when = on is { } day ? When.On(new(2025, 11, day)) : account.When;
        return recorded with { Account = account with { Origin = Origin.Carried, Causes = [id], When = when } };
    }
}
