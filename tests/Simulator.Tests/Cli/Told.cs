using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Cli;

/// <summary>The talks of 2025 as the use cases tell them.</summary>
internal static class Told
{
    /// <summary>All events of the talks, each with the states before and after it.</summary>
    public static IReadOnlyList<ReplayStep> Talks2025 { get; } = [.. Replay(SeededCase.Talks2025.Events)];

    /// <summary>One event by its row.</summary>
    public static ReplayStep Row(string row) => Talks2025.Single(told => told.Event.Account.Row == new RowId(row));

    /// <summary>Where the talks stand after a row.</summary>
    public static StateShown StateAfter(string row) => new(SeededCase.Talks2025.Case, new("pak-afg-2025"), null, Row(row).Version, Row(row).After);

    /// <summary>Events as they are told, from the first.</summary>
    public static IEnumerable<ReplayStep> Replay(IEnumerable<NegotiationEvent> events)
    {
        var (state, version) = (NegotiationState.Empty, 0L);
        foreach (var happened in events)
        {
            var before = state;
            state = Negotiation.Evolve(state, happened);
            yield return new(new(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, (byte)++version]), version, happened, before, state, DateTimeOffset.UnixEpoch);
        }
    }
}
