using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Kinds;

/// <summary>An example of a kind of event, as it appears in a scenario file.</summary>
/// <param name="Lines">The lines of the file.</param>
/// <param name="Row">The row of the record that the example restates; <c>null</c> when it restates none.</param>
/// <param name="Scenario">The scenario file that has the example; <c>null</c> when none does.</param>
public sealed record KindExample(IReadOnlyList<string> Lines, RowId? Row = null, string? Scenario = null)
{
    private const string Changes = "changes:";

    /// <summary>
    /// An example: a row of the record, else a change of a scenario file, else an event of the first names of the case. <c>null</c> when the rules
    /// allow it nowhere on the record, and for a kind that files cannot state.
    /// </summary>
    public static KindExample? Of(EventKind kind, CaseContent content, ScenariosFolder scenarios)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(scenarios);
        return kind.Theme == Theme.Branching ? null
            : OfRecord(kind, content) ?? OfScenarios(kind, scenarios) ?? OfNames(kind, content);
    }

    /// <summary>The shortest row of the kind that another row precedes, so that a scenario can fork right before it.</summary>
    private static KindExample? OfRecord(EventKind kind, CaseContent content) => (
        from pair in content.Events.Zip(content.Events.Skip(1))
        where pair.Second.GetType() == kind.Type
        let lines = Forking(content, pair.First, pair.Second)
        orderby lines.Max(line => line.Length), lines.Count
        select new KindExample(lines, pair.Second.Account.Row)).FirstOrDefault();

    /// <summary>The narrowest of the first changes of the kind in scenario files, as its file has it.</summary>
    private static KindExample? OfScenarios(EventKind kind, ScenariosFolder scenarios)
    {
        const int Compared = 8;
        var found =
            from path in scenarios.Files
            where File.ReadAllText(path).Contains(Form(kind).Word, StringComparison.Ordinal)
            let file = ScenarioFile.Read(path, new())
            where file is not null
            from change in file.Changes(file.Binder())
            where IsOf(kind, change)
            select new KindExample([Changes, .. LinesOf(file.Text, change)], Scenario: ScenariosFolder.NameOf(path));
        return found.Take(Compared).MinBy(example => example.Lines.Max(line => line.Length));
    }

    /// <summary>
    /// An event of the first names of the case, after the last row of the record after which the rules allow it. When they allow it nowhere, the
    /// event that they ask for comes first.
    /// </summary>
    private static KindExample? OfNames(EventKind kind, CaseContent content)
    {
        var (state, shortest, found) = (NegotiationState.Empty, int.MaxValue, (KindExample?)null);
        foreach (var happened in content.Events)
        {
            state = Negotiation.Evolve(state, happened);
            if (Allowed(kind, content.Case, state) is { } changes && changes.Length <= shortest)
            {
                (shortest, found) = (changes.Length, new(Forking(content, happened, changes)));
            }
        }

        return found;
    }

    /// <summary>
    /// The event of a kind, after the event that the rules ask for if need be; <c>null</c> when the rules do not allow that either.
    /// </summary>
    private static NegotiationEvent[]? Allowed(EventKind kind, Case @case, NegotiationState state)
    {
        if (FirstNames.Event(kind, @case, state.AsOf!.Value) is not { } next)
        {
            return null;
        }

        var broken = Rules.BrokenBy(state, next);
        return broken is [] ? [next]
            : broken.SelectMany(rule => rule.Instead.GetArguments()).OfType<EventKind>().FirstOrDefault() is { } asked
                && FirstNames.Event(asked, @case, state.AsOf.Value) is { } earlier
                && Rules.BrokenBy(state, earlier) is [] && Rules.BrokenBy(Negotiation.Evolve(state, earlier), next) is []
            ? [earlier, next]
            : null;
    }

    private static IReadOnlyList<string> Forking(CaseContent content, NegotiationEvent after, params NegotiationEvent[] changes) =>
    [
        $"from: {{ timeline: {content.Case.Id}, event: {after.Account.Row} }}",
        Changes,
        .. changes.SelectMany(ChangeFormat.Lines).Select(line => $"  {line}"),
    ];

    /// <summary>The key that names the kind in a change, and the word that a file with such a change has.</summary>
    private static (string Key, string Word) Form(EventKind kind) =>
        kind.Type == typeof(LeverApplied) ? ("lever", "lever: ")
        : kind.Type == typeof(FactorChanged) ? ("factor", "factor: ")
        : ("event", $"event: {kind.FileCode}");

    private static bool IsOf(EventKind kind, YamlNode change) =>
        YamlFile.Child(change, "event") is { } named
            ? $"{named}" == kind.FileCode
            : Form(kind).Key is var key && key != "event" && YamlFile.Child(change, key) is not null;

    /// <summary>The lines of an item of a list in a text.</summary>
    private static IEnumerable<string> LinesOf(string text, YamlNode item)
    {
        var lines = text.Split('\n')[((int)item.Start.Line - 1)..];
        var margin = lines[0].IndexOf('-', StringComparison.Ordinal);
        return lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => line.Length > margin && string.IsNullOrWhiteSpace(line[..(margin + 1)])));
    }
}
