using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Files.Scenarios;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Timelines;

/// <summary>An event of a script: its kind, its description, its line in a scenario file, and alternative lines.</summary>
public sealed record StepEntry(string Kind, string Text, string Change, IReadOnlyList<string> Instead)
{
    /// <summary>The entries of a script.</summary>
    public static IReadOnlyList<StepEntry> Of(Script script) => [.. script.Steps.Select(step => new StepEntry(
        EventKinds.Of(step.Event).Code, step.Event.Account.Text, ChangeFormat.Write(step.Event), [.. step.Instead.Select(ChangeFormat.Write)]))];
}

/// <summary>A rule that an event breaks.</summary>
public sealed record BrokenRuleEntry(BrokenRule Broken, string Rule, string Found, string Allowed)
{
    // The words for people are made from it; JSON does not contain it.
    private BrokenRule Broken { get; } = Broken;

    /// <summary>The entry of a rule.</summary>
    public static BrokenRuleEntry Of(BrokenRule broken) => new(broken, broken.Rule.Id, broken.Found, broken.Allowed);

    /// <summary>The name of the rule, the rule, the finding, and the allowed alternative.</summary>
    public string InWords() => $"{Rule}: {Broken.ToString(kind => kind.FileCode)}";
}

/// <summary>A refused event that would have come nearer to the goals.</summary>
public sealed record RefusalEntry(
    Refusal Refusal, IReadOnlyList<string> After, string Change, int Lacks, IReadOnlyList<BrokenRuleEntry> Broken)
{
    // The words for people are made from it; JSON does not contain it.
    private Refusal Refusal { get; } = Refusal;

    /// <summary>The entry of a refusal.</summary>
    public static RefusalEntry Of(Refusal refusal) => new(
        refusal, [.. refusal.After.Select(ChangeFormat.Write)], ChangeFormat.Write(refusal.Event), refusal.Distance,
        [.. refusal.Broken.Select(BrokenRuleEntry.Of)]);

    /// <summary>The event, the events before it, and its distance from the goals, as the beginning of a list of broken rules.</summary>
    public string InWords() =>
        Kind(Refusal.Event) + (After.Count == 0 ? "" : $" after {string.Join(", ", Refusal.After.Select(Kind))}")
            + $" would {(Lacks == 0 ? "reach the goal" : "come nearer to it")} but is refused:";

    private static string Kind(NegotiationEvent happened) => EventKinds.Of(happened).FileCode;
}

/// <summary>The reason why no script of a given length reaches the goals.</summary>
public sealed record ShortfallEntry(int Length, long Legal, int Lacks, IReadOnlyList<string> Unmet, IReadOnlyList<RefusalEntry> Refused)
{
    /// <summary>The entry of a length.</summary>
    public static ShortfallEntry Of(Unreached shortfall) => new(
        shortfall.Length, shortfall.Legal, shortfall.Distance, [.. shortfall.Unmet.Select(GoalFormat.Write)],
        [.. shortfall.Refused.Select(RefusalEntry.Of)]);

    /// <summary>The length, the number of legal scripts, and the unmet goals of the nearest, as the beginning of a list of refusals.</summary>
    public string InWords() =>
        $"{Counted.Of(Length, "event")}: {(Legal == 0 ? "no legal script exists" : $"{Counted.Of(Legal, "legal script")} fell short")}; "
        + $"the nearest leaves {SuggestionReport.Together(Unmet)} unmet.";
}

/// <summary>A suggestion as <c>branch suggest</c> prints it.</summary>
public sealed record SuggestionReport(
    TimelineId Timeline,
    long Version,
    DateOnly? AsOf,
    DateOnly On,
    IReadOnlyList<string> Goals,
    int Most,
    SearchEnd End,
    IReadOnlyList<IReadOnlyList<StepEntry>> Scripts,
    bool More,
    IReadOnlyList<ShortfallEntry> Shorter,
    IReadOnlyList<StepEntry> Nearest,
    IReadOnlyList<string> Unmet,
    int Moves,
    int States) : ISummarised
{
    /// <summary>The columns of the table: a row per event.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["script", "step", "kind", "text", "change"];

    /// <summary>The report of a suggestion.</summary>
    public static SuggestionReport Of(ChangeSuggested suggested)
    {
        var found = suggested.Suggestion;
        return new(
            suggested.From.Timeline, suggested.From.Version, suggested.From.State.AsOf, suggested.On, [.. suggested.Goals.Select(GoalFormat.Write)],
            suggested.Most,
            found.End, [.. found.Scripts.Select(StepEntry.Of)], found.More, [.. found.Shorter.Select(ShortfallEntry.Of)],
            StepEntry.Of(found.Nearest), [.. found.Unmet.Select(GoalFormat.Write)], suggested.Moves, found.States);
    }

    /// <inheritdoc/>
    public Summary Summary() => new(
        Title(), $"Which events lead to {Together(Goals)}?", "",
        [Answer(), .. (Found().Count > 0 ? Found()[0] : []).Select((step, place) => $"{place + 1}. {step.Text}")], Basis(), "");

    /// <summary>The start of the search.</summary>
    public string Title() => $"Shortest scripts from {Timeline} at version {Version} ({AsOf:d MMM yyyy})";

    /// <summary>The answer: the number of events that reach the goals, or the reason why none do.</summary>
    public string Answer() => End switch
    {
        SearchEnd.HeldAlready => "The goal is already met: no event is needed.",
        SearchEnd.Reached => $"{Counted.Of(Scripts[0].Count, "event")} on {On:d MMM yyyy}; fewer do not suffice.",
        SearchEnd.TooFar => $"No legal script of up to {Counted.Of(Most, "event")} reaches the goal. "
            + $"A longer one may: --most goes up to {ShortestPlan.MaxEvents}.",
        SearchEnd.OutOfReach => "No legal script of any length reaches the goal: all states that possible events lead to were visited.",
        SearchEnd.GaveUp => $"The search found nothing among scripts of up to {Counted.Of(Shorter.Count, "event")}. "
            + $"With one event more there are too many states; it stopped at {States:N0}.",
        _ => throw new InvalidOperationException($"{End} has no sentence."),
    };

    /// <summary>The scripts that have events.</summary>
    public IReadOnlyList<IReadOnlyList<StepEntry>> Found() => [.. Scripts.Where(script => script.Count > 0)];

    /// <summary>Remarks on what is counted among the shorter scripts.</summary>
    public IEnumerable<string> OnShorter() =>
    [
        .. Shorter.All(shortfall => shortfall.Refused.Count == 0)
            ? ["No rule refuses an event that would come nearer to the goal."]
            : Array.Empty<string>(),
        "Scripts with a detour, or with an event that changes nothing relevant to the goal, are not counted.",
    ];

    /// <summary>The size of the search, and the meaning of the answer.</summary>
    public string Basis() =>
        $"The search visited {Counted.Of(States, "state")}, reached by {Counted.Of(Moves, "possible event")}. "
        + "The result is hypothetical: what the rules of the process allow, not what is likely.";

    /// <summary>The branch point of a scenario with these changes.</summary>
    public string Fit() => $"The changes fit a scenario with: from: {{ timeline: {Timeline}, version: {Version} }}";

    /// <summary>The goals, joined in words.</summary>
    public static string Together(IEnumerable<string> goals) => string.Join(" and ", goals);

    /// <summary>The scripts as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from script in Scripts.Index()
        from step in script.Item.Index()
        select (object?[])[script.Index + 1, step.Index + 1, step.Item.Kind, step.Item.Text, step.Item.Change];
}
