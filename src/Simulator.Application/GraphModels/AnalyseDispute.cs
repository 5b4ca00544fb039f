using Simulator.Domain;
using Simulator.Engine;

namespace Simulator.Application.GraphModels;

/// <summary>What to ask of a dispute, besides which of its states are equilibria.</summary>
/// <param name="Variant">The variant of its preferences; none for those that it begins with.</param>
/// <param name="Rule">Which answers of the others count.</param>
/// <param name="States">The states to explain, as option strings or by their names; the status quo and the strongest equilibria when there is none.</param>
/// <param name="From">The state from which ways lead to the equilibria; the status quo when left out.</param>
/// <param name="Make">The state that changes of preferences should make an equilibrium; none when left out.</param>
/// <param name="Concept">An equilibrium in which sense.</param>
/// <param name="Most">How many changes to try at most, from 1 to <see cref="MostChanges"/>.</param>
public sealed record DisputeQuestion(
    string? Variant = null, SanctionRule Rule = SanctionRule.LegalSequences, ValueList<string> States = default, string? From = null,
    string? Make = null, SolutionConcept Concept = SolutionConcept.Seq, int Most = 2)
{
    /// <summary>The most changes of preferences that are tried together.</summary>
    public const int MostChanges = 3;

    /// <summary>The most sets of changes that are told.</summary>
    public const int MostSets = 20;
}

/// <summary>A dispute that has been analysed.</summary>
/// <param name="File">The file that it is read from.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Found">Which states are stable for whom.</param>
/// <param name="Explained">The states that are explained, by their places.</param>
/// <param name="From">The state from which ways lead to the equilibria; none where nothing says where the dispute stands.</param>
/// <param name="Variants">The equilibria under each variant of the preferences; none where one was asked for.</param>
/// <param name="Make">The state that changes should make an equilibrium; none where that was not asked.</param>
/// <param name="Changes">The fewest changes that do; none where none do, or it was not asked.</param>
public sealed record DisputeAnalysed(
    GraphModelFile File, DisputeQuestion Question, Stability Found, IReadOnlyList<int> Explained, int? From,
    IReadOnlyList<(VariantScript Variant, Stability Found)> Variants, int? Make, IReadOnlyList<ValueList<PreferenceChange>> Changes);

/// <summary>Asks a dispute in a file for its equilibria and what goes with them. Needs no database.</summary>
public static class AnalyseDispute
{
    /// <summary>The most states of a dispute for which ways, reasons and variants are worked out unasked.</summary>
    public const int MostUnasked = 4096;

    /// <summary>Analyses a dispute.</summary>
    /// <param name="file">The file.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="BadInputException">The file has no such variant or state, or what is asked is too much.</exception>
    public static DisputeAnalysed Of(GraphModelFile file, DisputeQuestion question, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(question);
        var problems = new List<Problem>();
        if (question.Most is < 1 or > DisputeQuestion.MostChanges)
        {
            problems.Add(new($"'{question.Most}' changes cannot be tried. Allowed: 1 to {DisputeQuestion.MostChanges}."));
        }

        var graph = ConflictGraph.Of(question.Variant is { } wanted ? file.DisputeOf(wanted) : file.Dispute);
        var small = graph.Space.Count <= MostUnasked;
        if (question.Make is not null && !small)
        {
            problems.Add(new($"The dispute has {graph.Space.Count:N0} states. Allowed for changes of preferences: at most {InverseSearch.MostStates:N0}."));
        }

        int? Place(string? state) => state is null ? null : file.StateOf(state) is { } known && graph.Space.Find(known) is { } place ? place : Unknown(state);
        int? Unknown(string state)
        {
            problems.Add(new($"'{Spelling.Brief(state)}' is no feasible state. {Spelling.Hint(state, [.. file.Script.States.Select(named => named.Id), .. Enumerable.Range(0, Math.Min(graph.Space.Count, 32)).Select(graph.Space.Text)])}"));
            return null;
        }

        var (asked, from, make) = (question.States.Select(Place).OfType<int>().ToArray(), Place(question.From), Place(question.Make));
        if (problems.Count > 0)
        {
            throw new BadInputException(problems);
        }

        from ??= graph.Dispute.StatusQuo is { } quo ? graph.Space.Find(quo) : null;
        var found = Stability.Of(graph, question.Rule, cancel: cancel);
        var strongest = found.Equilibria(SolutionConcept.Seq).Places().Take(MostUnasked);
        return new(
            file, question, found,
            asked.Length > 0 || !small ? asked : [.. (from is { } stands ? strongest.Prepend(stands) : strongest).Distinct().Take(6)],
            from,
            question.Variant is null && small ? [.. file.Script.Variants.Select(variant => (variant, Stability.Of(ConflictGraph.Of(file.DisputeOf(variant.Id)), question.Rule, cancel: cancel)))] : [],
            make,
            make is { } goal ? InverseSearch.Fewest(graph, goal, question.Concept, question.Rule, question.Most, DisputeQuestion.MostSets, cancel) : []);
    }
}
