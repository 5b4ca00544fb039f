using System.Security.Cryptography;
using System.Text;
using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;

namespace Simulator.ServerUser;

/// <summary>A sequence without end in which the event of each version, its id, and where batches begin are known beforehand.</summary>
public static class NumberedEvents
{
    private static readonly ActorId North = new("north"), South = new("south");
    private static readonly DateOnly Begin = new(2031, 1, 1);

    /// <summary>The event of a version: one a day, in turn of kinds that leave a mark in every read model.</summary>
    public static NewEvent At(TimelineId timeline, long version) => new(IdAt(timeline, version), EventAt(version));

    public static Guid IdAt(TimelineId timeline, long version) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{timeline}/{version}")).AsSpan(0, 16));

    public static NegotiationEvent EventAt(long version)
    {
        ValueList<IssueId> issues = [new($"issue-{version / 5 % 7}")];
        var account = new Account(
            When.On(Begin.AddDays((int)version)), $"Event {version}.", new($"R{version}"), [North, South],
            Sources: [new("D1"), new($"D{2 + (version % 3)}")]);
        return (version % 5) switch
        {
            0 => new DemandTabled(South, North, issues, Form.Verifiable) { Account = account },
            1 => new DemandRejected(North, issues, Form.Verbal) { Account = account },
            2 => new BorderClosed(North, ["Old Ferry"]) { Account = account },
            3 => new BorderReopened(North, ["Old Ferry"]) { Account = account },
            _ => new StatementMade(South) { Account = account },
        };
    }

    public static NegotiationState StateAt(long version) => Negotiation.Fold(Enumerable.Range(1, (int)version).Select(number => EventAt(number)));

    /// <summary>The last version of the batch that begins after a version: mostly one to fifteen events, now and then sixty.</summary>
    public static long EndOfBatchAfter(long version) => version + (IsLarge(version) ? 60 : 1 + Mixed(version));

    public static bool IsLarge(long version) => Mixed(version) == 15;

    /// <summary>Whether a batch ends with a version, or nothing has begun.</summary>
    public static bool EndsWith(long version)
    {
        var end = 0L;
        while (end < version)
        {
            end = EndOfBatchAfter(end);
        }

        return end == version;
    }

    /// <summary>A number from 0 to 15 that shows no pattern: the upper bits of Knuth's multiplicative hash.</summary>
    private static int Mixed(long version) => (int)((uint)(version * 2_654_435_761L) >> 28);
}
