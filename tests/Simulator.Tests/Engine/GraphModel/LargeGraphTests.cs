using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

/// <summary>
/// Memory grows with the states, and not with their square: of 2^16 states a bit for each pair alone would take 8,192 bytes for each state.
/// </summary>
public sealed class LargeGraphTests
{
    private const int Makers = 4;

    [Fact]
    public void A_graph_takes_as_much_for_each_state_however_many_there_are()
    {
        _ = Allocated(12, out _);
        var (small, large) = (Allocated(12, out _) / (1 << 12), Allocated(16, out _) / (1 << 16));

        Assert.InRange(large, 0.5 * small, 1.5 * small);
        Assert.InRange(large, 1, 256);
    }

    [Fact]
    public void The_analysis_takes_a_number_or_two_for_each_state()
    {
        _ = Allocated(16, out var graph);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Stability.Of(
            graph, SanctionRule.SingleOpponent, [SolutionConcept.Nash, SolutionConcept.Gmr, SolutionConcept.Smr, SolutionConcept.Seq]);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (1 << 16), 0, 32 * Makers);
        Assert.All(
            Enumerable.Range(0, Makers),
            maker => Assert.Equal(
                StabilityVerdict.Of(graph, maker, 12_345, SolutionConcept.Seq, found.Rule).Stable, found.For(maker, SolutionConcept.Seq)[12_345]));
    }

    [Fact]
    public void States_that_are_one_by_thousands_are_analysed_all_the_same()
    {
        var options = Options(14);
        var graph = ConflictGraph.Of(Dispute(options) with { Indistinguishable = [Statement.Parse("O1 or O2 and not O3", options)] });

        Assert.Equal((1 << 12) + (1 << 11) + 1, graph.Space.Count);
        Assert.Equal(graph.Space.Count - 1, graph.Moves(0, graph.Space.Find(1u << 13)!.Value).Count);
        Assert.True(Stability.Of(graph, SanctionRule.LegalSequences, [SolutionConcept.Seq]).Equilibria(SolutionConcept.Seq).Count > 0);
    }

    [Fact]
    public void More_than_can_be_remembered_is_refused_before_it_is_tried()
    {
        var options = Options(18);
        var graph = ConflictGraph.Of(Dispute(options) with
        {
            DecisionMakers = [.. options.Select(option => new DecisionMaker(option, option, [new(option, option)]))],
            Preferences = [.. options.Select(option => new PrioritisedStatements([Statement.Parse(option, options)]))],
        });

        Assert.Contains(
            "Allowed: at most 268,435,456.", Assert.Throws<ArgumentException>(() => Stability.Of(graph, SanctionRule.EachOnce)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Allowed: at most 10.", Assert.Throws<ArgumentException>(() => Coalitions.Breaking(graph, 0)).Message, StringComparison.Ordinal);
        Assert.Equal(1, Stability.Of(graph, SanctionRule.SingleOpponent, [SolutionConcept.Nash]).Equilibria(SolutionConcept.Nash).Count);
    }

    private static double Allocated(int options, out ConflictGraph graph)
    {
        var dispute = Dispute(Options(options));
        var before = GC.GetAllocatedBytesForCurrentThread();
        graph = ConflictGraph.Of(dispute);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string[] Options(int count) => [.. Enumerable.Range(1, count).Select(number => $"O{number}")];

    /// <summary>All combinations are feasible; each side likes every other option and dislikes the rest, each in an order of its own.</summary>
    private static Dispute Dispute(string[] options) => new(
        [.. options.Chunk((options.Length + Makers - 1) / Makers).Select(
            (own, maker) => new DecisionMaker($"m{maker}", $"M{maker}", [.. own.Select(option => new DisputeOption(option, option))]))],
        [], [], [],
        [.. Enumerable.Range(0, Makers).Select(
            maker => new PrioritisedStatements(
                [.. options.Select(
                    (_, at) => Statement.Parse($"{(at % 2 == 0 ? "" : "not ")}{options[(at + (3 * maker)) % options.Length]}", options))]))]);
}
