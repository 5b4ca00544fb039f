using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>
/// Where the reading of an exchange file stands: in which timeline, before which version, in which state. It keeps the state at hand and one per
/// fork, however many events there are.
/// </summary>
internal sealed class ExchangeCursor
{
    private readonly Dictionary<TimelineId, int> places = [];
    private readonly HashSet<(TimelineId Timeline, long Version)> wanted;
    private readonly Dictionary<(TimelineId Timeline, long Version), NegotiationState> forks = [];
    private int at;
    private long previous;

    /// <summary>Stands before the first event of the first timeline.</summary>
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

    /// <summary>The timeline at hand; none at the end of the file.</summary>
    public ExchangeSection? Current => at < Sections.Count ? Sections[at] : null;

    /// <summary>The version of the next event.</summary>
    public long Next { get; private set; }

    /// <summary>The state before the next event; none where it rests on events that are missing.</summary>
    public NegotiationState? State { get; private set; }

    /// <summary>Whether the next event is the first of its timeline.</summary>
    public bool AtBeginning => Current is { } section && Next == section.ForkVersion + 1;

    /// <summary>The timelines whose events are not all there, with the number that is.</summary>
    public IEnumerable<(ExchangeSection Section, long Has)> Missing =>
        from section in Sections.Skip(at)
        let has = ReferenceEquals(section, Current) ? Next - 1 - section.ForkVersion : 0
        where has < section.Events
        select (section, has);

    /// <summary>Where a branch leaves its parent, with the state there.</summary>
    public TimelineHead ForkOf(ExchangeSection branch) =>
        new(branch.Parent!.Target, branch.ForkVersion, forks[(branch.Fork!.Name, branch.ForkVersion)]);

    /// <summary>Whether a timeline was told before the one at hand, is that, comes after it, or is none of the file: -1, 0, 1, none.</summary>
    public int? Side(TimelineId name) => places.TryGetValue(name, out var place) ? place.CompareTo(at) : null;

    /// <summary>Opens the next timeline when the one at hand has all of its events.</summary>
    public void Advance()
    {
        if (Current is { } section && Next > section.Last)
        {
            Open(at + 1);
        }
    }

    /// <summary>Goes to a later timeline. What is between is missing, and so is the state.</summary>
    public void Leap(TimelineId name, long version)
    {
        Open(places[name]);
        (State, Next) = (null, Math.Clamp(version, Next, Current!.Last));
    }

    /// <summary>
    /// Whether an event follows the one before, though not in its place: then lines are missing or doubled, and the reading goes on from here.
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

    /// <summary>Goes one event on.</summary>
    /// <param name="happened">The event; none when it cannot be read, which still counts.</param>
    /// <param name="version">The version that it claims.</param>
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
