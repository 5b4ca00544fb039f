using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Timelines;

/// <summary>A breadth-first search of the states that moves lead to: those one event away, then two, and so on.</summary>
internal sealed class StateSearch
{
    private readonly IReadOnlyList<Goal> goals;
    private readonly IReadOnlyList<NegotiationEvent> moves;
    private readonly Dictionary<ValueList<GoalRelevantState>, Found> known = [];
    private readonly Found start;
    private List<Found> frontier;

    public StateSearch(NegotiationState from, IReadOnlyList<Goal> goals, IReadOnlyList<NegotiationEvent> moves)
    {
        (this.goals, this.moves) = (goals, moves);
        start = new(from, 0, TotalDistance(from)) { Paths = 1 };
        known.Add(RelevantTo(from), start);
        (Nearest, frontier) = (start, [start]);
    }

    /// <summary>A state, with the number of events after which it was first found, and its distance to the goals.</summary>
    internal sealed class Found(NegotiationState state, int depth, int lacks)
    {
        public NegotiationState State => state;

        public int Depth => depth;

        public int Distance => lacks;

        /// <summary>The number of scripts of length <see cref="Depth"/> that lead to the state.</summary>
        public long Paths { get; set; }

        /// <summary>The events of the script found first.</summary>
        public IReadOnlyList<NegotiationEvent> Script { get; init; } = [];

        /// <summary>The ways to states found one event later. Moves of one kind that lead to one state are one way.</summary>
        public List<(Found To, List<int> Moves)> Ways { get; } = [];
    }

    /// <summary>The state nearest to the goals; the first of several.</summary>
    public Found Nearest { get; private set; }

    /// <summary>The goals that the nearest state leaves unmet.</summary>
    public IReadOnlyList<Goal> Unmet => [.. goals.Where(goal => goal.Distance(Nearest.State) > 0)];

    /// <summary>The number of states visited.</summary>
    public int States => known.Count;

    /// <summary>True when the last length led to no new state.</summary>
    public bool Exhausted => frontier.Count == 0;

    /// <summary>True when the search gave up within the last length because there were too many states.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Visits the states that are one event further away.</summary>
    /// <param name="mostStates">The number of states at which the search gives up.</param>
    /// <returns>The report on scripts of that length, to be used when none of them reaches the goals.</returns>
    public Unreached GoOn(int mostStates)
    {
        var (found, refused) = (new List<Found>(), new List<Refusal>());
        foreach (var before in frontier)
        {
            for (var move = 0; move < moves.Count && !GaveUp; move++)
            {
                var broken = Rules.BrokenBy(before.State, moves[move]);
                // Evolve is total: it returns a state after a refused event, too.
                var after = Negotiation.Evolve(before.State, moves[move]);
                if (broken.Count > 0)
                {
                    refused.Add(new(before.Script, moves[move], broken, TotalDistance(after)));
                }
                else
                {
                    Reach(before, move, after, found);
                    GaveUp = States >= mostStates;
                }
            }
        }

        var length = frontier[0].Depth + 1;
        frontier = found;
        return new(length, found.Sum(state => state.Paths), Nearest.Distance, Unmet,
        [
            .. refused.Where(refusal => refusal.Distance < Nearest.Distance)
                .OrderBy(refusal => refusal.Distance)
                .DistinctBy(refusal => (EventKinds.Of(refusal.Event), string.Join(' ', refusal.Broken))),
        ]);
    }

    /// <summary>The shortest scripts to the nearest states. Of scripts that differ only in the order of their events, one is listed.</summary>
    public (IReadOnlyList<Script> Scripts, bool More) Scripts(int most)
    {
        var leads = new Dictionary<Found, bool>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var scripts = new List<Script>();
        Walk(start, []);
        return (scripts, seen.Count > most || GaveUp);

        void Walk(Found at, List<List<int>> steps)
        {
            if (IsNearest(at))
            {
                if (seen.Add(string.Join(' ', steps.Select(choices => string.Join('|', choices)).Order(StringComparer.Ordinal)))
                    && seen.Count <= most)
                {
                    scripts.Add(new([.. steps.Select(choices => new Step(moves[choices[0]], [.. choices.Skip(1).Select(move => moves[move])]))]));
                }

                return;
            }

            foreach (var (to, choices) in at.Ways.Where(way => Leads(way.To)))
            {
                if (seen.Count <= most)
                {
                    Walk(to, [.. steps, choices]);
                }
            }
        }

        bool Leads(Found at) => leads.TryGetValue(at, out var known) ? known : leads[at] = IsNearest(at) || at.Ways.Exists(way => Leads(way.To));
    }

    private void Reach(Found before, int move, NegotiationState after, List<Found> found)
    {
        var relevant = RelevantTo(after);
        if (!known.TryGetValue(relevant, out var to))
        {
            to = new(after, before.Depth + 1, TotalDistance(after)) { Script = [.. before.Script, moves[move]] };
            known.Add(relevant, to);
            found.Add(to);
            Nearest = to.Distance < Nearest.Distance ? to : Nearest;
        }

        if (to.Depth == before.Depth + 1)
        {
            to.Paths += before.Paths;
            if (before.Ways.Find(way => way.To == to && moves[way.Moves[0]].GetType() == moves[move].GetType()).Moves is { } alike)
            {
                alike.Add(move);
            }
            else
            {
                before.Ways.Add((to, [move]));
            }
        }
    }

    private bool IsNearest(Found state) => state.Depth == Nearest.Depth && state.Distance == Nearest.Distance;

    private int TotalDistance(NegotiationState state) => goals.Sum(goal => goal.Distance(state));

    private ValueList<GoalRelevantState> RelevantTo(NegotiationState state) => goals.Select(goal => goal.GoalRelevantState(state)).ToValueList();
}
