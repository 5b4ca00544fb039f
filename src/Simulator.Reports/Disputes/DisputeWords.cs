using System.Diagnostics;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Reports.Disputes;

/// <summary>States, moves, reasons and changes of preferences of a graph model, in words.</summary>
/// <param name="graph">The dispute.</param>
/// <param name="named">The name of a state, by its number; <c>null</c> when it has none.</param>
public sealed class DisputeWords(ConflictGraph graph, Func<uint, string?> named)
{
    /// <summary>The solution concepts from the strictest, as people write them.</summary>
    public static readonly IReadOnlyList<(SolutionConcept Concept, string Short, string Meaning)> Concepts =
    [
        (SolutionConcept.Nash, "Nash", "no decision maker gains by moving alone"),
        (SolutionConcept.Seq, "SEQ", "every unilateral improvement is sanctioned by improvements of the opponents"),
        (SolutionConcept.Sim, "SIM", "every unilateral improvement fails when opponents improve at the same time"),
        (SolutionConcept.Smr, "SMR", "every unilateral improvement can be sanctioned, and the sanction cannot be escaped"),
        (SolutionConcept.Gmr, "GMR", "every unilateral improvement can be sanctioned, at any cost to the opponents"),
    ];

    private int[] Places => field ??= [.. graph.Preferred.Select(ranks => ranks.Max())];

    /// <summary>The place of a state in the preferences of a decision maker, 1 for the best, and the number of places.</summary>
    public (int Place, int Of) Place(int maker, int state) => (Places[maker] + 1 - graph.Preferred[maker][state], Places[maker]);

    /// <summary>The name of a state; <c>null</c> when it has none.</summary>
    public string? Name(int place) => named(graph.Space[place]);

    /// <summary>A state: <c>01001</c>, with its name in brackets when it has one.</summary>
    public string State(int place) => Name(place) is { } name ? $"{graph.Space.Text(place)} ({name})" : graph.Space.Text(place);

    /// <summary>The short name of a decision maker: of Islamabad / Rawalpindi, the first.</summary>
    public string Maker(int maker) => graph.Dispute.DecisionMakers[maker].Name.Split(" / ")[0];

    /// <summary>The options taken in a state.</summary>
    public string Doing(int place) => Doing(graph.Space[place]);

    /// <summary>The options taken in a state, by its number, which may be infeasible.</summary>
    public string Doing(uint state)
    {
        var done = from maker in Enumerable.Range(0, graph.Makers)
                   let own = Own(maker).Where(option => (state & option.Bit) != 0).Select(option => option.Name).ToArray()
                   where own.Length > 0
                   select $"{Maker(maker)} {string.Join(" and ", own)}";
        return string.Join("; ", done.DefaultIfEmpty("no option is taken"));
    }

    /// <summary>A move: its decision maker, and the options that it takes and drops.</summary>
    public string Move(int maker, int from, int to)
    {
        var (before, after) = (graph.Space[from], graph.Space[to]);
        var changes = Own(maker).Where(option => ((before ^ after) & option.Bit) != 0).OrderBy(option => (before & option.Bit) != 0).Select(
            option => (after & option.Bit) != 0 ? option.Name : $"no longer {option.Name}");
        return $"{Maker(maker)} {string.Join(" and ", changes)}";
    }

    /// <summary>A sequence of moves, each with the state that it leads to.</summary>
    public string Path(ValueList<UnilateralMove> path) =>
        string.Join("; ", path.Select(step => $"{Move(step.DecisionMaker, step.From, step.To)} → {State(step.To)}"));

    /// <summary>The reasons of a verdict: a sentence for each unilateral improvement.</summary>
    public IEnumerable<string> Reasons(StabilityVerdict verdict)
    {
        var maker = Maker(verdict.DecisionMaker);
        if (!verdict.Seen)
        {
            yield return $"{maker} does not see this state.";
        }
        else if (verdict.Improvements.Count == 0)
        {
            yield return $"{maker} cannot gain by moving alone.";
        }

        foreach (var improvement in verdict.Improvements)
        {
            var answers = improvement.Answer.Select(step => Move(step.DecisionMaker, step.From, step.To));
            var improves = $"{maker} can improve to {graph.Space.Text(improvement.To)} "
                + $"({Move(verdict.DecisionMaker, verdict.State, improvement.To)})";
            yield return improvement.Arrived is not { } arrived ? $"{improves}, and {Nothing(verdict.Concept)}."
                : verdict.Concept == SolutionConcept.Sim
                    ? $"{improves}. But if at the same time {string.Join(" and ", answers)}, "
                      + $"the result is {State(arrived)}, which is no better for {maker}."
                    : $"{improves}. But then {string.Join(", then ", answers)}: the result is {State(arrived)}, which is no better for {maker}"
                      + (verdict.Concept == SolutionConcept.Smr ? " and from which it cannot escape." : ".");
        }
    }

    /// <summary>A change of preferences.</summary>
    public string Change(PreferenceChange change) => $"{Maker(change.DecisionMaker)}: " + change switch
    {
        StatementMoved { After: PrioritisedStatements then } moved =>
            $"'{moved.Statement}' goes from place {moved.From + 1} to place {moved.To + 1}, "
            + (moved.To > 0 ? $"below '{then.Statements[moved.To - 1]}'" : $"above '{then.Statements[1]}'"),
        StatementDropped dropped => $"'{dropped.Statement}' is given up",
        StatementTurned turned => $"'{turned.Statement}' is reversed to '{turned.Opposite}'",
        StateRanked { After: RankedStates then } ranked =>
            $"{State(graph.Space.Find(ranked.State)!.Value)} goes to rank {ranked.Group + 1} of {then.Groups.Count}"
            + (ranked.WithOthers ? ", as good as those already there" : ", by itself"),
        _ => throw new UnreachableException($"{change.GetType().Name} has no words."),
    };

    private static string Nothing(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => "Nash stability allows no sanction",
        SolutionConcept.Seq => "no improvement of the opponents sanctions it",
        SolutionConcept.Sim => "no simultaneous improvement of the opponents sanctions it",
        SolutionConcept.Smr => "no sanction is inescapable",
        _ => "no move of the opponents sanctions it",
    };

    private IEnumerable<(string Id, string Name, uint Bit)> Own(int maker)
    {
        var options = graph.Dispute.DecisionMakers[maker].Options;
        var lowest = (uint)System.Numerics.BitOperations.TrailingZeroCount(graph.Dispute.Own(maker));
        return options.Select((option, at) => (option.Id, option.Name, 1u << ((int)lowest + options.Count - 1 - at)));
    }
}
