using System.Diagnostics;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Reports.Disputes;

/// <summary>Says in words what a graph model holds: states, moves, reasons, changes of preferences.</summary>
/// <param name="graph">The dispute.</param>
/// <param name="named">The name of a state, by its number; none where it has none.</param>
public sealed class DisputeWords(ConflictGraph graph, Func<uint, string?> named)
{
    /// <summary>The solution concepts from the strictest, as people write them.</summary>
    public static readonly IReadOnlyList<(SolutionConcept Concept, string Short, string Meaning)> Concepts =
    [
        (SolutionConcept.Nash, "Nash", "nobody gains by moving alone"),
        (SolutionConcept.Seq, "SEQ", "whoever gains loses it again by answers from which the others gain"),
        (SolutionConcept.Sim, "SIM", "whoever gains does not, where others follow their own temptation at the same time"),
        (SolutionConcept.Smr, "SMR", "whoever gains can be made to lose it again, and cannot escape that"),
        (SolutionConcept.Gmr, "GMR", "whoever gains can be made to lose it again, whatever that costs the others"),
    ];

    /// <summary>The name of a state; none where it has none.</summary>
    public string? Name(int place) => named(graph.Space[place]);

    /// <summary>A state: <c>01001</c>, with its name in brackets where it has one.</summary>
    public string State(int place) => Name(place) is { } name ? $"{graph.Space.Text(place)} ({name})" : graph.Space.Text(place);

    /// <summary>The name of a decision maker: of two that stand for it, as Islamabad / Rawalpindi, the first.</summary>
    public string Maker(int maker) => graph.Dispute.DecisionMakers[maker].Name.Split(" / ")[0];

    /// <summary>What is done in a state, in words.</summary>
    public string Doing(int place) => Doing(graph.Space[place]);

    /// <summary>What is done in a state, by its number, which need not be feasible.</summary>
    public string Doing(uint state)
    {
        var done = from maker in Enumerable.Range(0, graph.Makers)
                   let own = Own(maker).Where(option => (state & option.Bit) != 0).Select(option => option.Name).ToArray()
                   where own.Length > 0
                   select $"{Maker(maker)} {string.Join(" and ", own)}";
        return string.Join("; ", done.DefaultIfEmpty("nobody does anything"));
    }

    /// <summary>A move: who does, or does no longer, what.</summary>
    public string Move(int maker, int from, int to)
    {
        var (before, after) = (graph.Space[from], graph.Space[to]);
        var changes = Own(maker).Where(option => ((before ^ after) & option.Bit) != 0).OrderBy(option => (before & option.Bit) != 0).Select(
            option => (after & option.Bit) != 0 ? option.Name : $"no longer {option.Name}");
        return $"{Maker(maker)} {string.Join(" and ", changes)}";
    }

    /// <summary>A sequence of moves and where it leads.</summary>
    public string Path(ValueList<UnilateralMove> path) =>
        string.Join("; ", path.Select(step => $"{Move(step.DecisionMaker, step.From, step.To)} → {State(step.To)}"));

    /// <summary>Why a state is stable for a decision maker, or why it is not: a sentence for each move that tempts.</summary>
    public IEnumerable<string> Reasons(StabilityVerdict verdict)
    {
        var maker = Maker(verdict.DecisionMaker);
        if (!verdict.Seen)
        {
            yield return $"{maker} does not see this state.";
        }
        else if (verdict.Temptations.Count == 0)
        {
            yield return $"{maker} cannot gain by moving alone.";
        }

        foreach (var temptation in verdict.Temptations)
        {
            var tempted = $"{maker} is tempted by {graph.Space.Text(temptation.To)} ({Move(verdict.DecisionMaker, verdict.State, temptation.To)})";
            yield return temptation.Arrived is not { } arrived ? $"{tempted}, and {Nothing(verdict.Concept)}."
                : verdict.Concept == SolutionConcept.Sim
                    ? $"{tempted}. But if at the same time {string.Join(" and ", temptation.Answer.Select(step => Move(step.DecisionMaker, step.From, step.To)))}, it ends in {State(arrived)}, which {maker} likes no better."
                    : $"{tempted}. But then {string.Join(", then ", temptation.Answer.Select(step => Move(step.DecisionMaker, step.From, step.To)))}: it ends in {State(arrived)}, which {maker} likes no better"
                      + (verdict.Concept == SolutionConcept.Smr ? " and cannot escape." : ".");
        }
    }

    /// <summary>A change of preferences.</summary>
    public string Change(PreferenceChange change) => $"{Maker(change.DecisionMaker)}: " + change switch
    {
        StatementMoved { After: PrioritisedStatements then } moved =>
            $"'{moved.Statement}' goes from place {moved.From + 1} to place {moved.To + 1}, "
            + (moved.To > 0 ? $"below '{then.Statements[moved.To - 1]}'" : $"above '{then.Statements[1]}'"),
        StatementDropped dropped => $"'{dropped.Statement}' is given up",
        StatementTurned turned => $"'{turned.Statement}' is turned into '{turned.Opposite}'",
        StateRanked { After: RankedStates then } ranked =>
            $"{State(graph.Space.Find(ranked.State)!.Value)} goes to rank {ranked.Group + 1} of {then.Groups.Count}{(ranked.WithOthers ? ", as good as those already there" : ", by itself")}",
        _ => throw new UnreachableException($"{change.GetType().Name} has no words."),
    };

    private static string Nothing(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => "goes there",
        SolutionConcept.Seq => "no answer from which the others gain takes that away",
        SolutionConcept.Sim => "nothing that tempts the others at the same time takes that away",
        SolutionConcept.Smr => "no answer takes that away for good",
        _ => "no answer takes that away",
    };

    private IEnumerable<(string Id, string Name, uint Bit)> Own(int maker)
    {
        var options = graph.Dispute.DecisionMakers[maker].Options;
        var lowest = (uint)System.Numerics.BitOperations.TrailingZeroCount(graph.Dispute.Own(maker));
        return options.Select((option, at) => (option.Id, option.Name, 1u << ((int)lowest + options.Count - 1 - at)));
    }
}
