using System.Text;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Fiction;
using Simulator.Files.Cases;

namespace Simulator.Tests.Engine.Fiction;

/// <summary>Stories for the tests.</summary>
internal static class Stories
{
    public static readonly TimelineId Name = new("fiction");

    public static Story Of(int seed) => new(Name, seed, FictionalModel.Parameters);

    /// <summary>The cast and the places of a story.</summary>
    public static Setting Setting(int seed) => Of(seed).Setting;

    /// <summary>The beginning of a story.</summary>
    public static NegotiationEvent[] Of(int seed, int events) => [.. Of(seed).After(NegotiationState.Empty).Take(events)];

    /// <summary>Events as they are stored, one line each.</summary>
    public static string[] Lines(IEnumerable<NegotiationEvent> events) =>
        [.. events.Select(EventCodec.Encode).Select(row => $"{row.Alias} {Encoding.UTF8.GetString(row.Json)}")];

    /// <summary>A case for people to read.</summary>
    public static string[] Cast(Case @case) =>
    [
        @case.Title, @case.Summary, @case.Slant,
        .. @case.Actors.Select(actor => $"{actor.Id}: {actor.Name}, {actor.Kind}. {actor.Role}"),
        .. @case.Issues.Select(
            issue => $"{issue.Code} {issue.Id}: {issue.Name}. "
                + string.Join(' ', issue.Positions.Select(position => $"{position.Party}: {position.Text}"))),
        .. @case.Sources.Select(source => $"{source.Id}: {source.Title}. {source.Vantage}. {source.Caution}"),
    ];
}
