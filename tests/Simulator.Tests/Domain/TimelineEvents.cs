using Simulator.Domain.Branching;
using Simulator.Domain.Events;

namespace Simulator.Tests.Domain;

/// <summary>The words that tests tell two timelines with.</summary>
internal static class TimelineEvents
{
    public static readonly Func<NegotiationEvent, NegotiationEvent, string?> NothingContradicts = (_, _) => null;

    /// <summary>An identity for tests.</summary>
    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Events on a timeline from a version on; each has the version as its identity, plus a number that tells timelines apart.</summary>
    public static TimelineEvent[] From(int version, int apart, params NegotiationEvent[] events) =>
        [.. events.Select((happened, place) => new TimelineEvent(Id(apart + version + place), version + place, happened))];

    /// <summary>The event, made up by somebody.</summary>
    public static NegotiationEvent Supposed(this NegotiationEvent happened) =>
        happened.Told(account => account with { Origin = Origin.Hypothetical });

    /// <summary>The event, named as following from others.</summary>
    public static NegotiationEvent Because(this NegotiationEvent happened, params int[] causes) =>
        happened.Told(account => account with { Causes = [.. causes.Select(Id)] });

    /// <summary>The event, carried over from another timeline.</summary>
    public static NegotiationEvent CopyOf(this NegotiationEvent happened, int original) =>
        happened.Told(account => account with { Origin = Origin.Carried, Causes = [Id(original)] });
}
