using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A line of the state that an event changed.</summary>
/// <param name="Label">The label.</param>
/// <param name="Before">The value before; <c>null</c> when it is not worth showing.</param>
/// <param name="After">The value after.</param>
public sealed record StateChange(string Label, string? Before, string After);

/// <summary>A contested question of an event.</summary>
/// <param name="Set">The code of the set.</param>
/// <param name="Question">The question.</param>
/// <param name="Reason">The reason why the house reading follows its claim.</param>
/// <param name="Claims">The claims.</param>
public sealed record ContestedQuestion(ClaimSetId Set, string Question, string Reason, IReadOnlyList<ClaimOnEvent> Claims);

/// <summary>A claim on a contested question of an event.</summary>
/// <param name="Id">The code of the claim.</param>
/// <param name="By">Those who make the claim.</param>
/// <param name="Says">The claim.</param>
/// <param name="Sources">The sources that give it.</param>
/// <param name="Followed">True when the timeline follows it.</param>
/// <param name="Account">The account of this event according to the claim; <c>null</c> when it does not differ.</param>
/// <param name="Row">The row of that account; <c>null</c> when it has none.</param>
public sealed record ClaimOnEvent(
    ClaimId Id, string By, string Says, ValueList<SourceId> Sources, bool Followed, string? Account = null, RowId? Row = null);

/// <summary>One event, with all that is known about it.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Title">The title of the case.</param>
/// <param name="Hypothesis">The assumption of the branch; <c>null</c> for a timeline that is not a branch.</param>
/// <param name="Event">The event as <c>history</c> has it.</param>
/// <param name="When">The date, as exactly as it is known.</param>
/// <param name="Rival">The row of the rival account that was asked for; <c>null</c> when the event itself was.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Privy">The actors that knew before the public did.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Questions">The contested questions.</param>
/// <param name="Causes">The events that it follows from.</param>
/// <param name="Effects">The events that follow from it.</param>
/// <param name="Changes">The lines of the state that it changed.</param>
public sealed record EventReport(
    TimelineId Timeline,
    string Title,
    string? Hypothesis,
    HistoryEntry Event,
    string When,
    RowId? Rival,
    IReadOnlyList<NamedActor> Actors,
    IReadOnlyList<NamedActor> Privy,
    IReadOnlyList<Cited> Sources,
    IReadOnlyList<ContestedQuestion> Questions,
    IReadOnlyList<EventLine> Causes,
    IReadOnlyList<EventLine> Effects,
    IReadOnlyList<StateChange> Changes)
{
    private BranchNote? Note { get; init; }

    /// <summary>The report of an event.</summary>
    public static EventReport Of(EventShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (@case, account, cast) = (shown.Case, shown.Step.Event.Account, new Names(shown.Case));
        return new(
            shown.Timeline, @case.Title, shown.Branched?.Hypothesis, HistoryEntry.Of(shown.Step), Dates.Of(account.When), shown.Rival,
            [.. account.Actors.Select(Named)], [.. account.Privy.Select(Named)], Cited.Of(@case, account.Sources),
            [.. account.Claims.Select(id => @case.ClaimSets.FirstOrDefault(set => set.Id == id)).OfType<ClaimSet>().Select(
                set => Question(@case, set, shown.Reading, account))],
            [.. shown.Causes.Select(EventLine.Of)], [.. shown.Effects.Select(EventLine.Of)],
            [.. StateWords.Changes(shown.Step.Before, shown.Step.After, cast).Select(
                change => new StateChange(change.Label, change.Before, change.After))])
        {
            Note = BranchNote.Of(shown.Timeline, shown.Branched),
        };

        NamedActor Named(ActorId id) => new(id, cast.Of(id));
    }

    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch() => Note;

    /// <summary>The short name of the event.</summary>
    public EventName Name() => Event.Name();

    /// <summary>The certainty, in words.</summary>
    public string CertaintyInWords() => Event.Certainty switch
    {
        Certainty.High => "high",
        Certainty.Medium => "medium: one source, or several that copy each other",
        Certainty.Low => "low: mentioned in passing, or without a date",
        Certainty.Contested => "contested: the sources contradict each other",
        _ => EnumWords.Plain(Event.Certainty),
    };

    /// <summary>The origin of the date, with what is known about the day on which the event takes effect and becomes public.</summary>
    public IEnumerable<string> OnDate()
    {
        if (Event.Origin == Origin.Recorded)
        {
            yield return Event.DateBasis switch
            {
                DateBasis.Stated => "stated by a document of the case",
                DateBasis.Derived => "derived from the wording of a document",
                DateBasis.Found => "found in another source",
                _ => EnumWords.Plain(Event.DateBasis),
            };
        }

        if (Event.DateNote is { } note)
        {
            yield return note;
        }

        if (Event.Effective != Event.From)
        {
            yield return $"counts from {Event.Effective:d MMM yyyy}";
        }

        if (Event.KnownFrom > Event.To)
        {
            yield return $"public from {Event.KnownFrom:d MMM yyyy}"
                + (Privy.Count == 0 ? "" : $"; known before to {Series.Of([.. Privy.Select(actor => actor.Name)])}");
        }
    }

    private static ContestedQuestion Question(Case @case, ClaimSet set, Reading reading, Account account)
    {
        var followed = reading.Choices.FirstOrDefault(choice => choice.Set == set.Id)?.Claim ?? set.House;
        var notes = new ClaimNotes(@case, reading);
        return new(set.Id, set.Question, set.Reason, [.. set.Claims.Select(claim =>
        {
            var rival = account.Rivals.FirstOrDefault(rival => rival.Set == set.Id && rival.Claim == claim.Id);
            return new ClaimOnEvent(
                claim.Id, Cited.Voices(@case, claim), claim.Says, claim.Sources, claim.Id == followed,
                rival is null ? null : notes.Of(rival).Text, rival?.Row);
        })]);
    }
}
