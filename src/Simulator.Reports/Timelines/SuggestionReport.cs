using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Files.Scenarios;

namespace Simulator.Reports.Timelines;

/// <summary>An event of a script: its kind, its words, its line in a scenario file, and the lines that would do instead.</summary>
public sealed record StepEntry(string Kind, string Text, string Change, IReadOnlyList<string> Instead)
{
    /// <summary>The entries of a script.</summary>
    public static IReadOnlyList<StepEntry> Of(Script script) => [.. script.Steps.Select(step => new StepEntry(
        EventKinds.Of(step.Event).Code, step.Event.Account.Text, ChangeFormat.Write(step.Event), [.. step.Instead.Select(ChangeFormat.Write)]))];
}

/// <summary>A rule that an event breaks.</summary>
public sealed record BrokenRuleEntry(string Rule, string Found, string Allowed);

/// <summary>An event that would have come nearer and is refused.</summary>
public sealed record RefusalEntry(IReadOnlyList<string> After, string Change, int Lacks, IReadOnlyList<BrokenRuleEntry> Broken);

/// <summary>Why no script of a length reaches the goals.</summary>
public sealed record ShortfallEntry(int Length, long Legal, int Lacks, IReadOnlyList<string> Unmet, IReadOnlyList<RefusalEntry> Refused)
{
    /// <summary>The entry of a length.</summary>
    public static ShortfallEntry Of(Unreached shortfall) => new(
        shortfall.Length, shortfall.Legal, shortfall.Distance, [.. shortfall.Unmet.Select(GoalFormat.Write)],
        [
            .. shortfall.Refused.Select(refusal => new RefusalEntry(
                [.. refusal.After.Select(ChangeFormat.Write)], ChangeFormat.Write(refusal.Event), refusal.Distance,
                [.. refusal.Broken.Select(broken => new BrokenRuleEntry(broken.Rule.Id, broken.Found, broken.Allowed))])),
        ]);
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
    int States)
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

    /// <summary>The scripts as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from script in Scripts.Index()
        from step in script.Item.Index()
        select (object?[])[script.Index + 1, step.Index + 1, step.Item.Kind, step.Item.Text, step.Item.Change];
}
