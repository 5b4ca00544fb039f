using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>An event as <c>history</c> prints it.</summary>
public sealed record HistoryEntry(
    RowId? Id,
    long Version,
    Guid Event,
    string Kind,
    Theme Theme,
    DateOnly From,
    DateOnly To,
    DatePrecision Precision,
    DateBasis DateBasis,
    string? DateNote,
    DateOnly Effective,
    DateOnly KnownFrom,
    ValueList<ActorId> Privy,
    ValueList<ActorId> Actors,
    string? Place,
    string Text,
    ValueList<SourceId> Sources,
    Certainty Certainty,
    Origin Origin,
    ValueList<ClaimSetId> Claims,
    IReadOnlyList<RowId> Rivals,
    ValueList<RivalAccount> RivalAccounts,
    ValueList<Guid> Causes)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "version", "event", "kind", "theme", "from", "to", "precision", "dateBasis", "dateNote", "effective", "knownFrom", "privy",
        "actors", "place", "text", "sources", "certainty", "origin", "claims", "rivals", "causes",
    ];

    /// <summary>The entry of an event.</summary>
    public static HistoryEntry Of(ReplayStep step) => Of(new TimelineEvent(step.Id, step.Version, step.Event));

    /// <summary>The entry of an event.</summary>
    public static HistoryEntry Of(TimelineEvent occurred)
    {
        var (account, kind) = (occurred.Event.Account, EventKinds.Of(occurred.Event));
        return new(
            account.Row, occurred.Version, occurred.Id, kind.Code, kind.Theme,
            account.When.From, account.When.To, account.When.Precision, account.When.Basis, account.When.Note,
            account.When.Effective(), account.PublicFrom(), account.Privy,
            account.Actors, account.Place, account.Text, account.Sources, account.Certainty, account.Origin,
            account.Claims, [.. account.RivalRows()], account.Rivals, account.Causes);
    }

    /// <summary>The short name of the event.</summary>
    public EventName Name() => new(Dates.Of(new(From, To, Precision)), Id, EventKinds.Find(Kind)?.Words ?? Kind, Theme, Origin, DateBasis);

    /// <summary>The entry as a row of a table; lists are joined by semicolons.</summary>
    public IReadOnlyList<object?> Row() =>
    [
        Id, Version, Event, Kind, EnumWords.Code(Theme), From, To, EnumWords.Code(Precision), EnumWords.Code(DateBasis), DateNote, Effective,
        KnownFrom, Csv.Join(Privy),
        Csv.Join(Actors), Place, Text, Csv.Join(Sources), EnumWords.Code(Certainty), EnumWords.Code(Origin), Csv.Join(Claims), Csv.Join(Rivals),
        Csv.Join(Causes),
    ];
}
