using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>
/// The position in an exchange file: the timeline, the next version, and the state before it. It keeps the current state and one per fork, for any
/// number of events.
/// </summary>
internal sealed class ExchangeCursor
{
    private readonly Dictionary<TimelineId, int> places = [];
    private readonly HashSet<(TimelineId Timeline, long Version)> wanted;
    private readonly Dictionary<(TimelineId Timeline, long Version), NegotiationState> forks = [];
    private int at;
    private long previous;

    /// <summary>Begins before the first event of the first timeline.</summary>
    /// <param name="sections">The timelines in the order of the file.</param>
    public ExchangeCursor(IReadOnlyList<ExchangeSection> sections)
    {
        Sections = sections;
        foreach (var (place, section) in sections.Index())
        {
            places.Add(section.Name, place);
        }

        wanted = [.. sections.Where(section => section.Fork is not null).Select(section => (section.Fork!.Name, section.ForkVersion))];
        Open(0);
    }

    /// <summary>The timelines in the order of the file.</summary>
    public IReadOnlyList<ExchangeSection> Sections { get; }

    /// <summary>The current timeline; <c>null</c> at the end of the file.</summary>
    public ExchangeSection? Current => at < Sections.Count ? Sections[at] : null;

    /// <summary>The version of the next event.</summary>
    public long Next { get; private set; }

    /// <summary>The state before the next event; <c>null</c> when it depends on missing events.</summary>
    public NegotiationState? State { get; private set; }

    /// <summary>True when the next event is the first of its timeline.</summary>
    public bool AtBeginning => Current is { } section && Next == section.ForkVersion + 1;

    /// <summary>The incomplete timelines, with the number of events that they have.</summary>
    public IEnumerable<(ExchangeSection Section, long Has)> Missing =>
        from section in Sections.Skip(at)
        let has = ReferenceEquals(section, Current) ? Next - 1 - section.ForkVersion : 0
        where has < section.Events
        select (section, has);

    /// <summary>The fork of a branch from its parent, with the state there.</summary>
    public TimelineHead ForkOf(ExchangeSection branch) =>
        new(branch.Parent!.Target, branch.ForkVersion, forks[(branch.Fork!.Name, branch.ForkVersion)]);

    /// <summary>
    /// The order of a timeline relative to the current one: -1 before it, 0 the same, 1 after it; <c>null</c> when the file does not have it.
    /// </summary>
    public int? Side(TimelineId name) => places.TryGetValue(name, out var place) ? place.CompareTo(at) : null;

    /// <summary>Opens the next timeline when the current one is complete.</summary>
    public void Advance()
    {
        if (Current is { } section && Next > section.Last)
        {
            Open(at + 1);
        }
    }

    /// <summary>Moves to a later timeline. The events between are missing, so that the state is unknown.</summary>
    public void Leap(TimelineId name, long version)
    {
        Open(places[name]);
        (State, Next) = (null, Math.Clamp(version, Next, Current!.Last));
    }

    /// <summary>
    /// True when an event follows the one before, but not in its place. Then lines are missing or duplicate, and reading continues from here.
    /// </summary>
    public bool Resumes(long version)
    {
        if (version != previous + 1 || version > Current!.Last)
        {
            return false;
        }

        State = State is null ? null : State with { Events = State.Events + version - Next };
        Next = version;
        return true;
    }

    /// <summary>Moves past one event.</summary>
    /// <param name="happened">The event; <c>null</c> when it is unreadable, which still counts.</param>
    /// <param name="version">The version that the line states; that of the next event by default.</param>
    public void Consume(NegotiationEvent? happened = null, long? version = null)
    {
        Advance();
        if (Current is not { } section)
        {
            return;
        }

        State = State is null ? null : happened is null ? State with { Events = State.Events + 1 } : Negotiation.Evolve(State, happened);
        if (State is not null && wanted.Contains((section.Name, Next)))
        {
            forks[(section.Name, Next)] = State;
        }

        previous = version ?? Next;
        Next++;
    }

    private void Open(int place)
    {
        at = place;
        if (Current is { } section)
        {
            (Next, previous) = (section.ForkVersion + 1, section.ForkVersion);
            State = section.Fork is { } fork ? forks.GetValueOrDefault((fork.Name, section.ForkVersion)) : NegotiationState.Empty;
        }
    }
}
