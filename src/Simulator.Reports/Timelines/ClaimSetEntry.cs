using Simulator.Application.Timelines;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A contested question as <c>claims</c> prints it.</summary>
public sealed record ClaimSetEntry(
    ClaimSetId Id, string Question, ClaimId House, string Reason, IReadOnlyList<RowId> Rows, IReadOnlyList<ClaimEntry> Claims)
{
    /// <summary>The columns of <see cref="Table"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["set", "question", "claim", "house", "says", "sources", "rows"];

    /// <summary>The entry of a set.</summary>
    /// <param name="listed">The set.</param>
    /// <param name="case">The case, which has the names of the sources.</param>
    public static ClaimSetEntry Of(ListedClaimSet listed, Case @case) => new(
        listed.Set.Id, listed.Set.Question, listed.Set.House, listed.Set.Reason, listed.Rows,
        [
            .. listed.Set.Claims.Select(claim => new ClaimEntry(
                claim.Id, claim.Id == listed.Set.House, claim.Says, claim.Sources,
                [.. listed.Rivals.Where(rival => rival.Account.Claim == claim.Id).Select(rival => new RivalEntry(rival.Of, rival.Account))])
            {
                By = Cited.Voices(@case, claim),
            }),
        ]);

    /// <summary>The claims as rows of a table.</summary>
    public IEnumerable<IReadOnlyList<object?>> Table() => Claims.Select(claim => (object?[])
        [Id, Question, claim.Id, claim.House, claim.Says, Csv.Join(claim.Sources), Csv.Join(Rows)]);
}

/// <summary>A claim as <c>claims</c> prints it, with the rival accounts that it gives of events.</summary>
public sealed record ClaimEntry(ClaimId Id, bool House, string Says, ValueList<SourceId> Sources, IReadOnlyList<RivalEntry> Tells)
{
    internal string By { get; init; } = "";

    /// <summary>Those who make the claim, in words.</summary>
    public string Voices() => By;
}

/// <summary>A rival account, with the row of the event that it describes differently.</summary>
public sealed record RivalEntry(RowId Of, RivalAccount Account)
{
    /// <summary>The row of the event, and the row of the account when it has one, in words.</summary>
    public string InWords() => $"describes {Of} differently{(Account.Row is { } row ? $" (row {row})" : "")}";
}
