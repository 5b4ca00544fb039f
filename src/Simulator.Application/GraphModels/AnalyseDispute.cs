using MediatR;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files;
using Simulator.Files.GraphModels;
using Simulator.Files.Problems;

namespace Simulator.Application.GraphModels;

/// <summary>What to ask of a dispute, besides which of its states are equilibria.</summary>
/// <param name="Variant">The variant of its preferences; none for those that it begins with.</param>
/// <param name="Rule">Which answers of the others count.</param>
/// <param name="States">
/// The states to explain, as option strings or by their names; the status quo and the strongest equilibria when there is none.
/// </param>
/// <param name="From">The state from which ways lead to the equilibria; the status quo when left out.</param>
/// <param name="Make">The state that changes of preferences should make an equilibrium; none when left out.</param>
/// <param name="Concept">An equilibrium in which sense.</param>
/// <param name="Most">How many changes to try at most, from 1 to <see cref="MaxChanges"/>.</param>
/// <param name="Coalitions">Whether to look for coalitions that gain by leaving an equilibrium.</param>
public sealed record DisputeQuestion(
    string? Variant = null, SanctionRule Rule = SanctionRule.LegalSequences, ValueList<string> States = default, string? From = null,
    string? Make = null, SolutionConcept Concept = SolutionConcept.Seq, int Most = 2, bool Coalitions = false)
{
    /// <summary>The most changes of preferences that are tried together.</summary>
    public const int MaxChanges = 3;

    /// <summary>The most sets of changes that are told.</summary>
    public const int MaxSets = 20;
}

/// <summary>A dispute that has been analysed.</summary>
/// <param name="File">The file that it is read from.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Found">Which states are stable for whom.</param>
/// <param name="Equilibria">The states that are equilibria in one sense at least, by their places.</param>
/// <param name="Explained">The states that are explained, by their places.</param>
/// <param name="From">The state from which ways lead to the equilibria; none where nothing says where the dispute stands.</param>
/// <param name="Ways">The ways from there to the first equilibria.</param>
/// <param name="Coalitions">For each equilibrium the coalitions that gain by leaving it; none where that was not asked.</param>
/// <param name="Variants">The equilibria under each variant of the preferences; none where one was asked for.</param>
/// <param name="Make">The state that changes should make an equilibrium; none where that was not asked.</param>
/// <param name="Changes">The fewest changes that do; none where that was not asked.</param>
public sealed record DisputeAnalysed(
    GraphModelFile File, DisputeQuestion Question, Stability Found, IReadOnlyList<int> Equilibria, IReadOnlyList<int> Explained, int? From,
    IReadOnlyList<DisputeWay> Ways, IReadOnlyList<(int State, IReadOnlyList<CoalitionGain> Gains)>? Coalitions,
    IReadOnlyList<(VariantScript Variant, Stability Found)> Variants, int? Make, InverseFound? Changes);

/// <summary>The shortest ways to a state.</summary>
/// <param name="To">The state, by its place.</param>
/// <param name="ByGains">By moves from which each mover gains; none where there is none.</param>
/// <param name="ByMoves">By any moves; none where there is none.</param>
public sealed record DisputeWay(int To, ValueList<UnilateralMove>? ByGains, ValueList<UnilateralMove>? ByMoves);

/// <summary>The equilibria of a dispute in a file, and what explains them. Needs no database.</summary>
/// <param name="File">The path of a file, or the name of a graph model; that of the featured case when left out.</param>
/// <param name="Question">What is asked.</param>
/// <exception cref="BadInputException">There is no such file, variant or state, or what is asked is too much.</exception>
public sealed record AnalyseDispute(string? File, DisputeQuestion Question) : IRequest<DisputeAnalysed>
{
    /// <summary>
    /// The most states of a dispute for which paths, reasons and variants are worked out unasked, and coalitions and changes of preferences at all.
    /// </summary>
    public const int MaxUnasked = InverseSearch.MaxStates;
}

internal sealed class AnalyseDisputeHandler(SimulatorFolders folders) : IRequestHandler<AnalyseDispute, DisputeAnalysed>
{
    private const int MaxWays = 12;
    private const int MaxExplained = 6;

    public Task<DisputeAnalysed> Handle(AnalyseDispute request, CancellationToken cancellationToken)
    {
        var files = (folders.Scenarios ?? new("")).GraphModels;
        var file = request.File is { } given ? GraphModelFile.Open(files.Find(given)) : GraphModelFile.OpenOf(files, folders.Seeds.Featured);
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
        var stands = from ?? (graph.Dispute.StatusQuo is { } quo ? graph.Space.Find(quo) : null);
        var unasked = found.Equilibria(SolutionConcept.Seq).Places();
        return new(
            file, question, found, equilibria,
            asked.Length > 0 || !small ? asked : [.. (stands is { } first ? unasked.Prepend(first) : unasked).Distinct().Take(MaxExplained)],
            stands,
            from is not null || (stands is not null && small)
                ? Ways(graph, stands!.Value, [.. equilibria.Where(state => state != stands).Take(MaxWays)])
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
                problems.Add(new($"'{Spelling.Brief(state)}' is no feasible state. {Spelling.Hint(state, [.. file.Script.States.Select(named => named.Id), .. Enumerable.Range(0, Math.Min(graph.Space.Count, 32)).Select(graph.Space.Text)])}"));
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

    /// <summary>What is said where a dispute is too large for a sanction rule.</summary>
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
