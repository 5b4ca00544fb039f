using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Finds an event among those of a timeline, and the events around it.</summary>
internal static class EventLookup
{
    /// <summary>
    /// The event that a user means: by its row (<c>T07</c>, <c>t7</c>), by the row of a rival account, by its version, or by its identity. The
    /// event is <c>null</c> when there is none.
    /// </summary>
    public static (ReplayStep? Step, RowId? Rival) Find(IReadOnlyList<ReplayStep> steps, string given)
    {
        var wanted = Bare(given);
        return steps.FirstOrDefault(step => step.Event.Account.Row is { } row && Bare(row.Value) == wanted) is { } named
            ? (named, null)
            : steps.SelectMany(step => step.Event.Account.RivalRows(), (step, row) => (Step: step, Row: row))
                .FirstOrDefault(rival => Bare(rival.Row.Value) == wanted) is { Step: { } rivalled, Row: var row }
            ? (rivalled, row)
            : (steps.FirstOrDefault(step => $"{step.Version}" == given || $"{step.Id}" == given), null);
    }

    /// <summary>The refusal of an event that a timeline does not have; the name of something else leads to the command that shows it.</summary>
    public static BadInputException Unknown(Case @case, IReadOnlyList<ReplayStep> steps, TimelineId timeline, string given, string of)
    {
        string[] allowed = [$"a version from 1 to {steps[^1].Version}", .. steps.Select(step => step.Event.Account.Row?.Value).OfType<string>()];
        return new($"'{timeline}' has no event '{Spelling.Brief(given)}'. {OtherCommand.Hint(@case, given, of, allowed)}");
    }

    /// <summary>The events that an event follows from.</summary>
    public static IReadOnlyList<TimelineEvent> Causes(IReadOnlyList<ReplayStep> steps, ReplayStep of)
    {
        var causes = Event(of).Causes.ToHashSet();
        return [.. steps.Select(Event).Where(other => causes.Contains(other.Id) || causes.Contains(other.Original))];
    }

    /// <summary>The events that follow from an event.</summary>
    public static IReadOnlyList<TimelineEvent> Effects(IReadOnlyList<ReplayStep> steps, ReplayStep of)
    {
        var cause = Event(of);
        return [.. steps.Select(Event).Where(other => other.Causes.Any(id => id == cause.Id || id == cause.Original))];
    }

    private static TimelineEvent Event(ReplayStep step) => new(step.Id, step.Version, step.Event);

    /// <summary>A row in upper case, without the zeros before its number.</summary>
    private static string Bare(string row)
    {
        var letters = row.TrimEnd("0123456789".ToCharArray());
        return $"{letters.ToUpperInvariant()}{row[letters.Length..].TrimStart('0')}";
    }
}
