using System.Runtime.CompilerServices;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The replay of a timeline in words: a heading, the events one by one, and a summary of the events consumed.</summary>
/// <param name="replay">The events.</param>
public sealed class ReplayReport(Replay replay)
{
    private readonly Names names = new(replay.Case);
    private readonly ClaimNotes claims = new(replay.Case, replay.Reading);
    private int events;
    private int rivals;
    private NegotiationState last = NegotiationState.Empty;

    /// <summary>The title of the case.</summary>
    public string Title { get; } = replay.Case.Title;

    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch { get; } = BranchNote.Of(replay.Timeline, replay.Branched);

    /// <summary>The summary of the case.</summary>
    public string Summary { get; } = replay.Case.Summary;

    /// <summary>Remarks on the slant of the sources and on the reading that is followed.</summary>
    public IReadOnlyList<string> Remarks { get; } =
    [
        replay.Case.Slant,
        replay.Reading == Reading.House
            ? "House reading. Contested facts are marked; --reading SET=CLAIM follows another claim."
            : $"Reading: {string.Join(", ", replay.Reading.Choices)}; "
                + "the house reading for the rest.",
    ];

    /// <summary>The events. They are read as they are consumed, so that a long timeline needs no memory.</summary>
    public async IAsyncEnumerable<ReplayEntry> EntriesAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var step in replay.Events.WithCancellation(cancel))
        {
            events++;
            rivals += step.Event.Account.RivalRows().Count();
            last = step.After;
            yield return ReplayEntry.Of(step, names, claims);
        }
    }

    /// <summary>The state after the events consumed; <c>null</c> when no event was consumed.</summary>
    public StatePanel? End() => events == 0 ? null : StatePanel.Of(
        last, names, $"Where the talks {(replay.Branched is null ? "stand" : "would stand")} on {last.AsOf:d MMM yyyy}");

    /// <summary>The number of events and rival accounts consumed.</summary>
    public string Count() => events == 0
        ? "No event matches."
        : $"{Counted.Of(events, "event")}{(rivals == 0 ? "" : $", {Counted.Of(rivals, "rival account")}")}.";
}
