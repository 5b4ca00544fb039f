using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>An event of a replay in words, with its changes of the state.</summary>
/// <param name="Name">The short name of the event.</param>
/// <param name="DateNotes">The origin of the date when it is not stated, and the day on which the event became public when that is later.</param>
/// <param name="Place">The place; <c>null</c> when there is none.</param>
/// <param name="Certainty">The certainty; <c>null</c> when it is high.</param>
/// <param name="Text">The description.</param>
/// <param name="Hypothesis">The assumption of the branch that begins here; <c>null</c> for other events.</param>
/// <param name="Actors">The names of the actors.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Claims">The contested questions.</param>
/// <param name="Rivals">The rival accounts.</param>
/// <param name="Changes">The lines of the state that the event changed, with the value before when it is short and worth showing.</param>
public sealed record ReplayEntry(
    EventName Name,
    IReadOnlyList<string> DateNotes,
    string? Place,
    string? Certainty,
    string Text,
    string? Hypothesis,
    IReadOnlyList<string> Actors,
    ValueList<SourceId> Sources,
    IReadOnlyList<ClaimNote> Claims,
    IReadOnlyList<RivalNote> Rivals,
    IReadOnlyList<(string Label, string? Before, string After)> Changes)
{
    /// <summary>The entry of a step.</summary>
    internal static ReplayEntry Of(ReplayStep step, Names names, ClaimNotes claims)
    {
        var account = step.Event.Account;
        return new(
            EventName.Of(step.Event), [.. OnDate(account, EventName.Of(step.Event))], account.Place, InWords(account.Certainty), account.Text,
            (step.Event as ScenarioBranched)?.Hypothesis, [.. account.Actors.Select(names.Of)], account.Sources,
            [.. claims.Of(account)], [.. account.Rivals.Select(claims.Of)], [.. StateWords.Changes(step.Before, step.After, names)]);
    }

    private static IEnumerable<string> OnDate(Account account, EventName name)
    {
        if (name.DateNote is { } note)
        {
            yield return note;
        }

        if (account.PublicFrom() > account.When.To)
        {
            yield return $"public {account.PublicFrom():d MMM}";
        }
    }

    private static string? InWords(Certainty certainty) => certainty switch
    {
        Domain.Events.Certainty.High => null,
        Domain.Events.Certainty.Contested => EnumWords.Plain(certainty),
        _ => $"{EnumWords.Plain(certainty)} certainty",
    };
}
