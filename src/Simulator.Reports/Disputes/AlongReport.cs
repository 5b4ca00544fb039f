using Simulator.Application.GraphModels;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Disputes;

/// <summary>A dispute along a timeline, as data: what each event switched, and which states were equilibria from then on.</summary>
public sealed class AlongReport : IReport<AlongReport>
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "date", "row", "event", "origin", "changed", "stands", "nash", "gmr", "smr", "seq", "sim", "timeline", "model", "sanctions",
        ];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<AlongReport>> Charts { get; } = [new("stability", AlongChart.Of)];

    private readonly BranchNote? branch;
    private readonly IReadOnlyList<StateInWords> states;

    /// <summary>Describes a dispute along a timeline.</summary>
    public AlongReport(DisputeFollowed followed)
    {
        Model = followed.File.Script.GraphModel;
        Title = followed.File.Script.Title;
        Timeline = followed.Timeline;
        Parent = followed.Branched?.Parent;
        Hypothesis = followed.Branched?.Hypothesis;
        Sanctions = followed.Rule;
        branch = BranchNote.Of(followed.Timeline, followed.Branched);
        First = EquilibriaEntry.Of(followed.First);
        Moments = [.. followed.Moments.Select(moment => new MomentEntry(
            moment.Event.Account.When, moment.Event.Account.When.Effective(), moment.Version,
            moment.Event.Account.Row, EventKinds.Of(moment.Event).Code,
            moment.Event.Account.Origin, moment.Event.Account.Text,
            [.. moment.Triggers.Select(one => one.Script.Because).OfType<string>()], moment.Changed,
            moment.Stands is { } state ? moment.Found.Graph.Space.Text(state) : null,
            moment.Stands is { } here
                ? [.. DisputeWords.Concepts.Where(concept => moment.Found.Equilibria(concept.Concept)[here]).Select(concept => concept.Concept)]
                : [],
            EquilibriaEntry.Of(moment.Found)))];
        var words = new DisputeWords(followed.First.Graph, followed.File.NameOf);
        states =
        [
            .. Moments.Select(moment => moment.Equilibria).Prepend(First).SelectMany(found => found.All)
                .Concat(Moments.Select(moment => moment.Stands).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(text => new StateInWords(
                    text, followed.File.StateOf(text) is { } state ? followed.File.NameOf(state) ?? words.Doing(state) : "")),
        ];
    }

    /// <summary>The version of the model.</summary>
    public string Model { get; }

    /// <summary>The title of the dispute.</summary>
    public string Title { get; }

    /// <summary>The timeline.</summary>
    public TimelineId Timeline { get; }

    /// <summary>The timeline that it branched from; <c>null</c> for one that branched from no other.</summary>
    public TimelineId? Parent { get; }

    /// <summary>The assumption of the branch; <c>null</c> for a timeline that is not a branch.</summary>
    public string? Hypothesis { get; }

    /// <summary>The rule that says which counter-moves count as sanctions.</summary>
    public SanctionRule Sanctions { get; }

    /// <summary>The equilibria before the first event that switches something.</summary>
    public EquilibriaEntry First { get; }

    /// <summary>The events that switch something, in order.</summary>
    public IReadOnlyList<MomentEntry> Moments { get; }

    /// <summary>The states that are equilibria or where the dispute stands, at any time, in the order of their digits, with words.</summary>
    public IReadOnlyList<StateInWords> States() => states;

    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch() => branch;

    /// <summary>A state with its words.</summary>
    public string Named(string state) =>
        states.FirstOrDefault(known => known.State == state) is { Words.Length: > 0 } known ? $"{state} {known.Words}" : state;

    /// <summary>The rows of the table: one for each event that switches something.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Moments.Select(moment => (IReadOnlyList<object?>)
    [
        moment.Date, moment.Row, moment.Event, EnumWords.Code(moment.Origin), moment.Changed, moment.Stands,
        .. Enum.GetValues<SolutionConcept>().Select(concept => string.Join(' ', moment.Equilibria.In(concept))),
        Timeline, Model, EnumWords.Code(Sanctions),
    ]);
}

/// <summary>
/// An event that switches something: what, where the dispute stands then and in which senses that lasts, and the equilibria from then on.
/// </summary>
public sealed record MomentEntry(
    When When, DateOnly Date, long Version, RowId? Row, string Event, Origin Origin, string Text, IReadOnlyList<string> Because, bool Changed,
    string? Stands,
    IReadOnlyList<SolutionConcept> Lasts,
    EquilibriaEntry Equilibria)
{
    // The words for people are made from it; JSON does not contain it.
    private When When { get; } = When;

    /// <summary>The date in words, as exactly as it is known.</summary>
    public string Day() => Dates.Of(When);
}
