using Simulator.Application.Branches;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The effects of each change between two timelines, in words.</summary>
/// <param name="Changes">The changes that enabled or blocked events, by day.</param>
/// <param name="Remarks">The other changes of each side, summed up.</param>
public sealed record InfluenceNotes(IReadOnlyList<ChangeNote> Changes, IReadOnlyList<(Side On, string Text)> Remarks)
{
    /// <summary>The notes on a comparison.</summary>
    internal static InfluenceNotes Of(Diff diff)
    {
        var all = diff.One.Influences.Select(influence => (On: Side.One, Influence: influence))
            .Concat(diff.Other.Influences.Select(influence => (On: Side.Other, Influence: influence)))
            .OrderBy(one => one.Influence.Change.Day)
            .ToLookup(one => one.Influence.Enabled.Count + one.Influence.Blocked.Count > 0);
        var other = all[true].Any() ? "other " : "";
        return new(
            [.. all[true].Select(one => ChangeNote.Of(one.On, one.Influence))],
            [
                .. all[false].CountBy(one => one.On).Select(group => (group.Key,
                    $"{Counted.Of(group.Value, $"{other}change")} had no effect that a rule or the record shows.")),
                .. Unfollowed(Side.One, diff.One.Unfollowed),
                .. Unfollowed(Side.Other, diff.Other.Unfollowed),
            ]);
    }

    private static (Side On, string Text)[] Unfollowed(Side on, int count) => count == 0
        ? []
        : [(on, $"Only the first {Diff.Followed} changes were followed, {Counted.Of(count, "later one")} not.")];
}

/// <summary>The effects of a change, in words.</summary>
/// <param name="On">The side that has it.</param>
/// <param name="Change">The change.</param>
/// <param name="Enabled">The later events of its own side that it enabled.</param>
/// <param name="Blocked">The events of the other side that it blocked.</param>
public sealed record ChangeNote(Side On, EventName Change, IReadOnlyList<EffectNote> Enabled, IReadOnlyList<EffectNote> Blocked)
{
    /// <summary>The note on an influence.</summary>
    internal static ChangeNote Of(Side on, Influence influence) => new(
        on, EventName.Of(influence.Change.Event),
        [.. influence.Enabled.Select(effect => EffectNote.Of("Without it:", influence.Change, effect))],
        [.. influence.Blocked.Select(effect => EffectNote.Of("With it:", influence.Change, effect))]);
}

/// <summary>An event that a change enabled or blocked, and the reason.</summary>
/// <param name="On">The event.</param>
/// <param name="Reason">The reason. When there is a cause, the cause completes the sentence.</param>
/// <param name="Rule">The rule that the event breaks; <c>null</c> for another reason.</param>
/// <param name="Cause">The event that it follows from; <c>null</c> for another reason.</param>
public sealed record EffectNote(EventName On, string Reason, string? Rule = null, EventName? Cause = null)
{
    /// <summary>The note on an effect.</summary>
    internal static EffectNote Of(string condition, TimelineEvent change, Effect effect)
    {
        var on = EventName.Of(effect.On.Event);
        return effect switch
        {
            { Broken: { } broken } => new(on, $"{condition} {broken.Found}", broken.Rule.Id),
            { Contradiction: { } contradiction } => new(on, contradiction),
            _ when effect.Cause == change => new(on, "It follows from this change."),
            _ => new(on, "It follows from", Cause: EventName.Of(effect.Cause!.Event)),
        };
    }
}
