using System.Text.Json.Serialization;
using Simulator.Application.GraphModels;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Disputes;

/// <summary>
/// The analysis of a dispute. States are option strings: a digit for each option in the order of the decision makers.
/// </summary>
public sealed class StabilityReport : IReport<StabilityReport>, ISummarised
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["state", "name", "decisionMaker", "place", "of", "nash", "gmr", "smr", "seq", "sim", "model", "variant", "sanctions"];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<StabilityReport>> Charts { get; } = [new("stability", report => report.Drawn())];

    private readonly DisputeAnalysed analysed;
    private readonly bool verdicts;
    private readonly DisputeWords words;

    /// <summary>Describes an analysis.</summary>
    /// <param name="analysed">The analysis.</param>
    /// <param name="verdicts">True to list the verdict of every decision maker on every state.</param>
    public StabilityReport(DisputeAnalysed analysed, bool verdicts)
    {
        (this.analysed, this.verdicts) = (analysed, verdicts);
        var (found, graph, space) = (analysed.Found, analysed.Found.Graph, analysed.Found.Graph.Space);
        words = new(graph, analysed.File.NameOf);
        Model = analysed.File.Script.GraphModel;
        Title = analysed.File.Script.Title;
        Variant = analysed.Question.Variant;
        Sanctions = found.Rule;
        DecisionMakers = [.. graph.Dispute.DecisionMakers.Select(
            maker => new MakerEntry(maker.Id, maker.Name, [.. maker.Options.Select(option => new OptionEntry(option.Id, option.Name))]))];
        StatusQuo = graph.Dispute.StatusQuo is { } quo && space.Find(quo) is { } stands ? space.Text(stands) : null;
        Names = [.. analysed.File.StateNames.Select(named => (named.Value, Place: space.Find(named.Key))).Where(named => named.Place is not null)
            .Select(named => new NameEntry(space.Text(named.Place!.Value), named.Value.Id, named.Value.Name))];
        Equilibria = EquilibriaEntry.Of(found);
        Paths = analysed.From is { } from
            ? [.. analysed.Ways.Select(
                way => new PathEntry(space.Text(from), space.Text(way.To), MoveEntry.Of(graph, way.ByGains), MoveEntry.Of(graph, way.ByMoves)))]
            : null;
        Coalitions = analysed.Coalitions is { } broken
            ? [.. broken.SelectMany(one => one.Gains.Select(gain => CoalitionEntry.Of(graph, one.State, gain)))]
            : null;
        Variants = analysed.Variants.Count == 0 ? null : [.. analysed.Variants.Select(
            variant => new VariantEntry(variant.Variant.Id, variant.Variant.Name, EquilibriaEntry.Of(variant.Found)))];
        Inverse = analysed is { Make: { } make, Changes: { } changes }
            ? new(space.Text(make), analysed.Question.Concept, analysed.Question.Most, changes.Complete, [.. changes.Sets.Select(
                set => set.Select(words.Change).ToArray())])
            : null;
    }

    /// <summary>The version of the model.</summary>
    public string Model { get; }

    /// <summary>The title of the dispute.</summary>
    public string Title { get; }

    /// <summary>The variant of the preferences; <c>null</c> for the preferences of the file.</summary>
    public string? Variant { get; }

    /// <summary>The rule that says which counter-moves count as sanctions.</summary>
    public SanctionRule Sanctions { get; }

    /// <summary>The decision makers with their options.</summary>
    public IReadOnlyList<MakerEntry> DecisionMakers { get; }

    /// <summary>The state in which the dispute stands; <c>null</c> when the file names none.</summary>
    public string? StatusQuo { get; }

    /// <summary>The feasible states.</summary>
    public IEnumerable<string> States => Enumerable.Range(0, analysed.Found.Graph.Space.Count).Select(analysed.Found.Graph.Space.Text);

    /// <summary>The states that the file names.</summary>
    public IReadOnlyList<NameEntry> Names { get; }

    /// <summary>The equilibria in each sense.</summary>
    public EquilibriaEntry Equilibria { get; }

    /// <summary>The verdict of each decision maker on each state; <c>null</c> when not asked for.</summary>
    public IEnumerable<VerdictEntry>? Verdicts => verdicts ? AllVerdicts() : null;

    /// <summary>The reasons of the states that are explained.</summary>
    public IEnumerable<ReasonEntry> Reasons =>
        from state in analysed.Explained
        from maker in Enumerable.Range(0, DecisionMakers.Count)
        from concept in analysed.Found.Concepts
        select ReasonEntry.Of(analysed.Found.Graph, words, StabilityVerdict.Of(analysed.Found.Graph, maker, state, concept, analysed.Found.Rule));

    /// <summary>The shortest paths to the equilibria; <c>null</c> when no state to begin at is given.</summary>
    public IReadOnlyList<PathEntry>? Paths { get; }

    /// <summary>The coalitions that gain by leaving an equilibrium; <c>null</c> when not asked for.</summary>
    public IReadOnlyList<CoalitionEntry>? Coalitions { get; }

    /// <summary>The equilibria under other preferences; <c>null</c> when the file has none.</summary>
    public IReadOnlyList<VariantEntry>? Variants { get; }

    /// <summary>The fewest changes of preferences that make a state an equilibrium; <c>null</c> when not asked for.</summary>
    public InverseEntry? Inverse { get; }

    /// <inheritdoc/>
    public Summary Summary()
    {
        var told = InWords();
        var equilibria = told.Equilibria.ToArray();
        return new(
            Title, $"Which of {told.States:N0} feasible states last{(told.Variant is { } variant ? $", with the preferences '{variant}'" : "")}?", "",
            [
                equilibria.Length == 0 ? "No state is an equilibrium in any sense."
                    : $"{Counted.Of(equilibria.Length, "equilibrium", "equilibria")}:",
                .. equilibria.Select(state => $"{state.State} {state.Words}{(state.IsStatusQuo ? ", the status quo" : "")} "
                    + $"({string.Join(", ", DisputeWords.Concepts.Zip(state.Senses).Where(pair => pair.Second).Select(pair => pair.First.Short))})"),
                .. told.UnstableStatusQuo is { } quo ? [$"The status quo, {quo}, does not last."] : Array.Empty<string>(),
            ],
            Caveats.Dispute, "");
    }

    /// <summary>The same in words, for people.</summary>
    public StabilityWords InWords() => new(analysed, words);

    /// <summary>The graph of states and moves, as SVG.</summary>
    /// <exception cref="BadInputException">There are too many states.</exception>
    public string Drawn() => StabilityChart.Of(analysed, words);

    /// <summary>The rows of the table: one for each state and decision maker.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => AllVerdicts().Select(verdict => (IReadOnlyList<object?>)
    [
        verdict.State, Names.FirstOrDefault(name => name.State == verdict.State)?.Id, verdict.DecisionMaker, verdict.Place, verdict.Of,
        verdict.Nash, verdict.Gmr, verdict.Smr, verdict.Seq, verdict.Sim, Model, Variant, EnumWords.Code(Sanctions),
    ]);

    private IEnumerable<VerdictEntry> AllVerdicts()
    {
        var (found, graph) = (analysed.Found, analysed.Found.Graph);
        for (var state = 0; state < graph.Space.Count; state++)
        {
            for (var maker = 0; maker < graph.Makers; maker++)
            {
                var (place, of) = words.Place(maker, state);
                yield return new(
                    graph.Space.Text(state), graph.Dispute.DecisionMakers[maker].Id, place, of,
                    Stable(SolutionConcept.Nash), Stable(SolutionConcept.Gmr), Stable(SolutionConcept.Smr), Stable(SolutionConcept.Seq),
                    Stable(SolutionConcept.Sim));

                bool Stable(SolutionConcept concept) => found.For(maker, concept)[state];
            }
        }
    }
}

/// <summary>A decision maker and its options.</summary>
public sealed record MakerEntry(string Id, string Name, IReadOnlyList<OptionEntry> Options);

/// <summary>An option.</summary>
public sealed record OptionEntry(string Id, string Name);

/// <summary>The name of a state.</summary>
public sealed record NameEntry(string State, string Id, string Name);

/// <summary>The equilibria in each sense.</summary>
public sealed record EquilibriaEntry(
    IReadOnlyList<string> Nash, IReadOnlyList<string> Gmr, IReadOnlyList<string> Smr, IReadOnlyList<string> Seq, IReadOnlyList<string> Sim)
{
    /// <summary>The states that are equilibria in any sense, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => Enum.GetValues<SolutionConcept>().SelectMany(In).Distinct(StringComparer.Ordinal);

    /// <summary>The states that are equilibria in one sense.</summary>
    public IReadOnlyList<string> In(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => Nash,
        SolutionConcept.Gmr => Gmr,
        SolutionConcept.Smr => Smr,
        SolutionConcept.Seq => Seq,
        _ => Sim,
    };

    /// <summary>The equilibria of a dispute.</summary>
    public static EquilibriaEntry Of(Stability found)
    {
        return new(
            States(SolutionConcept.Nash), States(SolutionConcept.Gmr), States(SolutionConcept.Smr), States(SolutionConcept.Seq),
            States(SolutionConcept.Sim));

        string[] States(SolutionConcept concept) => [.. found.Equilibria(concept).Places().Select(found.Graph.Space.Text)];
    }
}

/// <summary>The verdict of a decision maker on a state: its place in the preferences, 1 for the best, and its stability in each sense.</summary>
public sealed record VerdictEntry(string State, string DecisionMaker, int Place, int Of, bool Nash, bool Gmr, bool Smr, bool Seq, bool Sim);

/// <summary>A move of one decision maker.</summary>
public sealed record MoveEntry(string DecisionMaker, string From, string To)
{
    /// <summary>The moves of a path; <c>null</c> when there is no path.</summary>
    public static IReadOnlyList<MoveEntry>? Of(ConflictGraph graph, ValueList<UnilateralMove>? path) => path is { } moves ? Of(graph, moves) : null;

    /// <summary>The moves of a path.</summary>
    public static IReadOnlyList<MoveEntry> Of(ConflictGraph graph, ValueList<UnilateralMove> path) =>
        [.. path.Select(
            step => new MoveEntry(graph.Dispute.DecisionMakers[step.DecisionMaker].Id, graph.Space.Text(step.From), graph.Space.Text(step.To)))];
}

/// <summary>The reasons of a verdict: why a state is stable for a decision maker in a sense, or why not.</summary>
public sealed record ReasonEntry(
    string State, string DecisionMaker, SolutionConcept Concept, bool Stable, IReadOnlyList<ImprovementEntry> Temptations, IReadOnlyList<string> Says)
{
    /// <summary>The entry of a verdict.</summary>
    public static ReasonEntry Of(ConflictGraph graph, DisputeWords words, StabilityVerdict verdict) => new(
        graph.Space.Text(verdict.State), graph.Dispute.DecisionMakers[verdict.DecisionMaker].Id, verdict.Concept, verdict.Stable,
        [.. verdict.Improvements.Select(improvement => new ImprovementEntry(
            graph.Space.Text(improvement.To), improvement.Deterred, MoveEntry.Of(graph, improvement.Answer),
            improvement.Arrived is { } arrived ? graph.Space.Text(arrived) : null))],
        [.. words.Reasons(verdict)]);
}

/// <summary>A unilateral improvement, and the sanction that deters from it.</summary>
public sealed record ImprovementEntry(string To, bool Deterred, IReadOnlyList<MoveEntry> Answer, string? Arrived);

/// <summary>The shortest paths from a state to an equilibrium, by improvements of the movers and by any moves; <c>null</c> without one.</summary>
public sealed record PathEntry(string From, string To, IReadOnlyList<MoveEntry>? ByGains, IReadOnlyList<MoveEntry>? ByMoves);

/// <summary>A coalition that gains by leaving an equilibrium, and its path.</summary>
public sealed record CoalitionEntry(string State, IReadOnlyList<string> Members, string To, IReadOnlyList<MoveEntry> Path)
{
    /// <summary>The entry of a coalition.</summary>
    public static CoalitionEntry Of(ConflictGraph graph, int state, CoalitionGain gain) =>
        new(
            graph.Space.Text(state), [.. gain.Members.Select(member => graph.Dispute.DecisionMakers[member].Id)],
            graph.Space.Text(gain.Path[^1].To), MoveEntry.Of(graph, gain.Path));
}

/// <summary>The equilibria under a variant of the preferences.</summary>
public sealed record VariantEntry(string Id, string Name, EquilibriaEntry Equilibria);

/// <summary>
/// The smallest sets of changes of preferences that make a state an equilibrium, in words; empty when no set up to <c>Most</c> does. <c>Complete</c>
/// is true when all sets of that size were tried.
/// </summary>
public sealed record InverseEntry(string State, SolutionConcept Concept, int Most, bool Complete, IReadOnlyList<IReadOnlyList<string>> Changes);
