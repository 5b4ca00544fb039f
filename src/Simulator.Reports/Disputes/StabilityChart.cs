using Simulator.Application.GraphModels;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Reports.Charts;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Disputes;

/// <summary>Draws the graph of a dispute.</summary>
internal static class StabilityChart
{
    /// <summary>The most states that can be told apart in a picture.</summary>
    public const int MaxStates = 128;

    /// <summary>The graph, as SVG: moves by who makes them, equilibria marked.</summary>
    /// <exception cref="BadInputException">There are too many states.</exception>
    public static string Of(DisputeAnalysed analysed, DisputeWords words)
    {
        var (found, graph, space) = (analysed.Found, analysed.Found.Graph, analysed.Found.Graph.Space);
        if (space.Count > MaxStates)
        {
            throw new BadInputException(
                $"A chart of {space.Count:N0} states cannot be read. Allowed for --chart: a dispute of at most {MaxStates} states.");
        }

        var options = graph.Dispute.DecisionMakers.SelectMany(maker => maker.Options).Select(option => $"{option.Id}: {option.Name}");
        var other = Math.Min(1, graph.Makers - 1);
        return new MoveGraph(
            new()
            {
                Title = analysed.File.Script.Title,
                Subtitle = $"{space.Count} states, moves of {graph.Makers} decision makers; "
                    + $"arrows lead where the mover gains{(analysed.Question.Variant is { } variant ? $"; preferences: {variant}" : "")}",
                Footer = $"A state has a digit for each option: {string.Join(", ", options)}. Sanctions: {EnumWords.Plain(found.Rule)}. "
                    + Caveats.Dispute,
            },
            [.. Enumerable.Range(0, graph.Makers).Select(words.Maker)],
            [
                .. Enumerable.Range(0, space.Count).Select(state => new StateNode(
                    space.Text(state), graph.Preferred[0][state], graph.Preferred[other][state],
                    [.. DisputeWords.Concepts.Where(concept => found.Equilibria(concept.Concept)[state]).Select(concept => concept.Short)],
                    space[state] == graph.Dispute.StatusQuo) { Name = analysed.File.NameOf(space[state]) ?? "" }),
            ],
            [
                .. Enumerable.Range(0, graph.Makers).SelectMany(
                    maker => Enumerable.Range(0, space.Count).SelectMany(state => Edges(graph, maker, state))),
            ]).Drawn();
    }

    /// <summary>The moves from a state; of a move there and back, the way that the mover prefers.</summary>
    private static IEnumerable<MoveEdge> Edges(ConflictGraph graph, int maker, int state)
    {
        var ranks = graph.Preferred[maker];
        return from to in graph.Moves(maker, state)
               let gain = ranks[to] > ranks[state]
               where gain || !graph.Moves(maker, to).Contains(state) || (ranks[to] == ranks[state] && state < to)
               select new MoveEdge(maker, state, to, gain);
    }
}
