using MediatR;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files;
using Simulator.Files.GraphModels;
using Simulator.Files.Problems;

namespace Simulator.Application.GraphModels;

/// <summary>The options of the analysis of a dispute.</summary>
/// <param name="Variant">The variant of the preferences; <c>null</c> for the initial preferences.</param>
/// <param name="Rule">The counter-moves of the opponents that count as sanctions.</param>
/// <param name="States">
/// The states to explain, as option strings or names; when empty, the status quo and the strongest equilibria.
/// </param>
/// <param name="From">The state from which paths to the equilibria start; default: the status quo.</param>
/// <param name="Make">The state that changes of preferences should make an equilibrium; <c>null</c> for no such search.</param>
/// <param name="Concept">The solution concept of that equilibrium.</param>
/// <param name="Most">The maximum number of changes to try together, from 1 to <see cref="MaxChanges"/>.</param>
/// <param name="Coalitions">True to search for coalitions that gain by leaving an equilibrium.</param>
public sealed record DisputeQuestion(
    string? Variant = null, SanctionRule Rule = SanctionRule.LegalSequences, ValueList<string> States = default, string? From = null,
    string? Make = null, SolutionConcept Concept = SolutionConcept.Seq, int Most = 2, bool Coalitions = false)
{
    /// <summary>The maximum number of changes of preferences that are tried together.</summary>
    public const int MaxChanges = 3;

    /// <summary>The maximum number of sets of changes that are listed.</summary>
    public const int MaxSets = 20;
}

/// <summary>The analysis of a dispute.</summary>
/// <param name="File">The file of the dispute.</param>
/// <param name="Question">The options of the analysis.</param>
/// <param name="Found">The stability of each state for each decision maker.</param>
/// <param name="Equilibria">The indices of the states that are equilibria under at least one solution concept.</param>
/// <param name="Explained">The indices of the states that are explained.</param>
/// <param name="From">The index of the state from which paths start; <c>null</c> when neither the request nor the file states it.</param>
/// <param name="Ways">The paths from there to the first equilibria.</param>
/// <param name="Coalitions">The coalitions that gain by leaving each equilibrium; <c>null</c> when not requested.</param>
/// <param name="Variants">
/// The equilibria under each variant of the preferences; empty when one variant was requested, or when the dispute has more than
/// <see cref="AnalyseDispute.MaxUnasked"/> states.
/// </param>
/// <param name="Make">The index of the state that changes should make an equilibrium; <c>null</c> when not requested.</param>
/// <param name="Changes">The smallest sets of such changes; <c>null</c> when not requested.</param>
public sealed record DisputeAnalysed(
    GraphModelFile File, DisputeQuestion Question, Stability Found, IReadOnlyList<int> Equilibria, IReadOnlyList<int> Explained, int? From,
    IReadOnlyList<DisputeWay> Ways, IReadOnlyList<(int State, IReadOnlyList<CoalitionGain> Gains)>? Coalitions,
    IReadOnlyList<(VariantScript Variant, Stability Found)> Variants, int? Make, InverseFound? Changes);

/// <summary>The shortest paths to a state.</summary>
/// <param name="To">The index of the state.</param>
/// <param name="ByGains">The path by unilateral improvements; <c>null</c> when there is none.</param>
/// <param name="ByMoves">The path by any unilateral moves; <c>null</c> when there is none.</param>
public sealed record DisputeWay(int To, ValueList<UnilateralMove>? ByGains, ValueList<UnilateralMove>? ByMoves);

/// <summary>Analyses a dispute in a file: its equilibria, with reasons. Needs no database.</summary>
/// <param name="File">The path of a file, or the name of a graph model; default: that of the featured case.</param>
/// <param name="Question">The options.</param>
/// <exception cref="BadInputException">The file, the variant or a state does not exist, or the dispute is too large for the request.</exception>
public sealed record AnalyseDispute(string? File, DisputeQuestion Question) : IRequest<DisputeAnalysed>
{
    /// <summary>
    /// The maximum number of states of a dispute for which paths, reasons and variants are computed without a request, and coalitions and changes of
    /// preferences on request.
    /// </summary>
    public const int MaxUnasked = InverseSearch.MaxStates;
}

internal sealed class AnalyseDisputeHandler(SimulatorFolders folders) : IRequestHandler<AnalyseDispute, DisputeAnalysed>
{
    private const int MaxWays = 12;
    private const int MaxExplained = 6;

    public Task<DisputeAnalysed> Handle(AnalyseDispute request, CancellationToken cancellationToken)
    {
        var models = folders.ScenariosOrEmpty.GraphModels;
        var file = request.File is { } given ? GraphModelFile.Open(models.Find(given)) : GraphModelFile.OpenOf(models, folders.Seeds.Featured);
        return Task.FromResult(Of(file, request.Question, cancellationToken));
    }

    private static DisputeAnalysed Of(GraphModelFile file, DisputeQuestion question, CancellationToken cancel)
    {
        var graph = ConflictGraph.Of(question.Variant is { } wanted ? file.DisputeOf(wanted) : file.Dispute);
        var problems = new ProblemList();
        problems.AddRange(TooMuch(graph, question).Select(message => new Problem(message)));
        var (asked, from, make) = (question.States.Select(Place).OfType<int>().ToArray(), Place(question.From), Place(question.Make));
        problems.ThrowIfAny();

        var found = Stability.Of(graph, question.Rule, cancel: cancel);
        int[] equilibria = [.. found.Concepts.SelectMany(concept => found.Equilibria(concept).Places()).Distinct().Order()];
        var small = graph.Space.Count <= AnalyseDispute.MaxUnasked;
        var start = from ?? (graph.Dispute.StatusQuo is { } quo ? graph.Space.Find(quo) : null);
        var unasked = found.Equilibria(SolutionConcept.Seq).Places();
        return new(
            file, question, found, equilibria,
            asked.Length > 0 || !small ? asked : [.. (start is { } first ? unasked.Prepend(first) : unasked).Distinct().Take(MaxExplained)],
            start,
            from is not null || (start is not null && small)
                ? Ways(graph, start!.Value, [.. equilibria.Where(state => state != start).Take(MaxWays)])
                : [],
            question.Coalitions ? [.. equilibria.Select(state => (state, Coalitions.Breaking(graph, state)))] : null,
            question.Variant is null && small
                ? [.. file.Script.Variants.Select(
                    variant => (variant, Stability.Of(ConflictGraph.Of(file.DisputeOf(variant.Id)), question.Rule, cancel: cancel)))]
                : [],
            make,
            make is { } goal
                ? InverseSearch.Fewest(graph, goal, question.Concept, question.Rule, question.Most, DisputeQuestion.MaxSets, cancel)
                : null);

        int? Place(string? state)
        {
            if (state is not null && (file.StateOf(state) is not { } known || graph.Space.Find(known) is null))
            {
                string[] names =
                [
                    .. file.Script.States.Select(named => named.Id),
                    .. Enumerable.Range(0, Math.Min(graph.Space.Count, 32)).Select(graph.Space.Text),
                ];
                problems.Add(new($"'{Spelling.Brief(state)}' is not a feasible state. {Spelling.Hint(state, names)}"));
                return null;
            }

            return state is null ? null : graph.Space.Find(file.StateOf(state)!.Value);
        }
    }

    private static IEnumerable<string> TooMuch(ConflictGraph graph, DisputeQuestion question)
    {
        var (states, makers) = (graph.Space.Count, graph.Makers);
        if (question.Most is < 1 or > DisputeQuestion.MaxChanges)
        {
            yield return $"'{question.Most}' changes cannot be tried. Allowed: 1 to {DisputeQuestion.MaxChanges}.";
        }

        if (question.Make is not null && states > InverseSearch.MaxStates)
        {
            yield return $"The dispute has {states:N0} states. Allowed for changes of preferences: at most {InverseSearch.MaxStates:N0}.";
        }

        if (question.Coalitions && (states > AnalyseDispute.MaxUnasked || makers > Coalitions.MaxMakers))
        {
            yield return $"The dispute has {states:N0} states and {makers} decision makers. "
                + $"Allowed for coalitions: at most {AnalyseDispute.MaxUnasked:N0} states and {Coalitions.MaxMakers} decision makers.";
        }

        foreach (var message in TooMuch(graph, question.Rule))
        {
            yield return message;
        }
    }

    /// <summary>The messages when a dispute is too large for a sanction rule; empty when it is not.</summary>
    internal static IEnumerable<string> TooMuch(ConflictGraph graph, SanctionRule rule)
    {
        if (rule == SanctionRule.EachOnce && Stability.Remembered(graph) > Stability.MaxRemembered)
        {
            yield return $"The dispute has {graph.Space.Count:N0} states and {graph.Makers} decision makers, "
                + "too many for the sanction rule 'each-once'. Allowed: legal-sequences, single-opponent.";
        }
    }

    private static DisputeWay[] Ways(ConflictGraph graph, int from, IReadOnlyCollection<int> goals)
    {
        int[] all = [.. Enumerable.Range(0, graph.Makers)];
        var (byGains, byMoves) = (Paths.To(graph, from, goals, new(all, Improving: true)), Paths.To(graph, from, goals, new(all)));
        return [.. goals.Select(goal => new DisputeWay(goal, Found(byGains, goal), Found(byMoves, goal)))];

        static ValueList<UnilateralMove>? Found(IReadOnlyDictionary<int, ValueList<UnilateralMove>> ways, int goal) =>
            ways.TryGetValue(goal, out var way) ? way : null;
    }
}
