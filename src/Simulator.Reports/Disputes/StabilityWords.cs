using Simulator.Application.GraphModels;
using Simulator.Engine.GraphModel;

namespace Simulator.Reports.Disputes;

/// <summary>The analysis of a dispute in words: what a person reads beside the numbers of <see cref="StabilityReport"/>.</summary>
/// <param name="analysed">The analysis.</param>
/// <param name="words">The words of the dispute.</param>
public sealed class StabilityWords(DisputeAnalysed analysed, DisputeWords words)
{
    private readonly Stability found = analysed.Found;
    private readonly ConflictGraph graph = analysed.Found.Graph;

    /// <summary>The dispute in a few sentences; <c>null</c> when the file has none.</summary>
    public string? About => analysed.File.Script.About;

    /// <summary>The name of the variant of the preferences; <c>null</c> for the preferences of the file.</summary>
    public string? Variant => analysed.Question.Variant is { } asked ? analysed.File.Script.Variants.First(known => known.Id == asked).Name : null;

    /// <summary>The number of feasible states.</summary>
    public int States => graph.Space.Count;

    /// <summary>The short names of the decision makers.</summary>
    public IReadOnlyList<string> Makers => [.. Enumerable.Range(0, graph.Makers).Select(words.Maker)];

    /// <summary>The states that are an equilibrium in any sense.</summary>
    public IEnumerable<EquilibriumInWords> Equilibria => analysed.Equilibria.Select(state => new EquilibriumInWords(
        graph.Space.Text(state), words.Name(state) ?? words.Doing(state), state == StatusQuo,
        [.. DisputeWords.Concepts.Select(concept => found.Equilibria(concept.Concept)[state])],
        [.. Enumerable.Range(0, graph.Makers).Select(maker => words.Place(maker, state)).Select(place => $"{place.Place} of {place.Of}")]));

    /// <summary>The status quo, when it is an equilibrium in no sense; else <c>null</c>.</summary>
    public string? UnstableStatusQuo => StatusQuo is { } state && !Lasts(state) ? words.State(state) : null;

    /// <summary>The states that are explained.</summary>
    public IEnumerable<ExplainedState> Explained => analysed.Explained.Select(state => new ExplainedState(
        words.State(state), words.Doing(state), Lasts(state), found.Equilibria(SolutionConcept.Nash)[state] ? [] :
        [.. Enumerable.Range(0, graph.Makers).SelectMany(maker => Reasons(state, maker))]));

    /// <summary>The state from which paths lead; <c>null</c> when no path is shown.</summary>
    public string? From => analysed is { Ways.Count: > 0, From: { } from } ? words.State(from) : null;

    /// <summary>The shortest path to each equilibrium.</summary>
    public IEnumerable<StateInWords> Paths => analysed.Ways.Select(way => new StateInWords(graph.Space.Text(way.To), Named(way.To) + way switch
    {
        { ByGains: { } gains } => $"by unilateral improvements. {words.Path(gains)}",
        { ByMoves: { } moves } => $"not by improvements alone; the shortest path has a disimprovement. {words.Path(moves)}",
        _ => "cannot be reached",
    }));

    /// <summary>The equilibria with the coalitions that gain by leaving them; <c>null</c> when not asked for.</summary>
    public IEnumerable<CoalitionsOfState>? Coalitions => analysed.Coalitions?.Select(broken => new CoalitionsOfState(
        graph.Space.Text(broken.State), $"{Named(broken.State)}{(broken.Gains.Count == 0 ? "no coalition" : "by joint moves")}",
        [.. broken.Gains.Select(gain => $"{string.Join(" with ", gain.Members.Select(words.Maker))}: {words.Path(gain.Path)}")]));

    /// <summary>The state that changes of preferences should make an equilibrium; <c>null</c> when not asked for.</summary>
    public string? Make => analysed.Make is { } make ? words.State(make) : null;

    /// <summary>True when larger sets of changes could be tried.</summary>
    public bool CanTryMore => analysed.Question.Most < DisputeQuestion.MaxChanges;

    private int? StatusQuo => graph.Dispute.StatusQuo is { } quo ? graph.Space.Find(quo) : null;

    private bool Lasts(int state) => analysed.Equilibria.Contains(state);

    private string Named(int state) => words.Name(state) is { } name ? $"{name}: " : "";

    /// <summary>The reasons of the strictest sense in which a state is stable for a decision maker; its improvements when in none.</summary>
    private IEnumerable<ReasonInWords> Reasons(int state, int maker)
    {
        var (stable, name, concept) = DisputeWords.Concepts.Where(known => found.For(maker, known.Concept)[state])
            .Select(known => (true, known.Short, known.Concept)).FirstOrDefault();
        var verdict = StabilityVerdict.Of(graph, maker, state, stable ? concept : SolutionConcept.Gmr, found.Rule);
        return words.Reasons(verdict).Select(reason => new ReasonInWords(stable, reason, stable && verdict.Improvements.Count > 0 ? name : null));
    }
}

/// <summary>A state with words about it.</summary>
/// <param name="State">The state, as an option string.</param>
/// <param name="Words">The words.</param>
public sealed record StateInWords(string State, string Words);

/// <summary>An equilibrium.</summary>
/// <param name="State">The state, as an option string.</param>
/// <param name="Words">Its name; what is done in it when it has none.</param>
/// <param name="IsStatusQuo">True for the status quo.</param>
/// <param name="Senses">The senses in which it is an equilibrium, in the order of <see cref="DisputeWords.Concepts"/>.</param>
/// <param name="Places">Its place in the preferences of each decision maker, such as <c>1 of 5</c>; 1 is the best.</param>
public sealed record EquilibriumInWords(string State, string Words, bool IsStatusQuo, IReadOnlyList<bool> Senses, IReadOnlyList<string> Places);

/// <summary>A state that is explained.</summary>
/// <param name="State">The state with its name.</param>
/// <param name="Doing">The options taken in it.</param>
/// <param name="Lasts">True when it is an equilibrium in any sense.</param>
/// <param name="Reasons">The reasons of the decision makers; empty for a Nash equilibrium.</param>
public sealed record ExplainedState(string State, string Doing, bool Lasts, IReadOnlyList<ReasonInWords> Reasons);

/// <summary>The reason why a state is stable for a decision maker, or a unilateral improvement from it.</summary>
/// <param name="Stable">True when the state is stable for the decision maker in any sense.</param>
/// <param name="Words">The reason.</param>
/// <param name="Sense">The strictest sense in which it is stable; <c>null</c> without a unilateral improvement, or when it is stable in none.</param>
public sealed record ReasonInWords(bool Stable, string Words, string? Sense);

/// <summary>The coalitions that gain by leaving a state.</summary>
/// <param name="State">The state, as an option string.</param>
/// <param name="Words">Its name, and whether a coalition gains.</param>
/// <param name="Gains">Each coalition with its joint moves.</param>
public sealed record CoalitionsOfState(string State, string Words, IReadOnlyList<string> Gains);
