using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A note on a contested question of an event, or on several that were explained before.</summary>
/// <param name="Sets">The codes of the sets of claims.</param>
/// <param name="Question">The question; empty when it was explained before or the case does not have it.</param>
/// <param name="Remark">The number of claims and the claim followed, or a reference to the explanation; empty for an unknown question.</param>
public sealed record ClaimNote(string Sets, string Question = "", string Remark = "");

/// <summary>A note on a rival account of an event.</summary>
/// <param name="Claim">The set and the claim, such as <c>C07=S3</c>.</param>
/// <param name="IsFollowed">True when the reading follows it.</param>
/// <param name="Row">The row in the coded timeline; <c>null</c> when there is none.</param>
/// <param name="Text">The account, preceded by its date when that differs.</param>
public sealed record RivalNote(string Claim, bool IsFollowed, RowId? Row, string Text);

/// <summary>Notes on the contested questions of a replay. Each question is explained once.</summary>
/// <param name="case">The case.</param>
/// <param name="reading">The claims that are followed.</param>
internal sealed class ClaimNotes(Case @case, Reading reading)
{
    private readonly HashSet<ClaimSetId> explained = [];

    /// <summary>The notes on the questions of an event.</summary>
    public IEnumerable<ClaimNote> Of(Account account)
    {
        var known = account.Claims.Where(explained.Contains).ToArray();
        foreach (var id in account.Claims.Except(known))
        {
            explained.Add(id);
            yield return Set(id) is { } set ? new(id.Value, set.Question, $"{set.Claims.Count} claims; {Followed(set)}") : new(id.Value);
        }

        if (known.Length > 0)
        {
            yield return new(string.Join(' ', known), Remark: "see above");
        }
    }

    /// <summary>The note on a rival account.</summary>
    public RivalNote Of(RivalAccount rival)
    {
        var choice = new Choice(rival.Set, rival.Claim);
        return new($"{choice}", reading.Choices.Contains(choice), rival.Row, Text(rival));
    }

    private string Followed(ClaimSet set)
    {
        var claim = reading.Choices.FirstOrDefault(choice => choice.Set == set.Id)?.Claim ?? set.House;
        return claim.IsOfEditors ? "the editors combine them" : $"followed: {claim}";
    }

    private string Text(RivalAccount rival)
    {
        if (rival.Untold)
        {
            return "omits this event";
        }

        var says = Set(rival.Set)?.Claims.FirstOrDefault(claim => claim.Id == rival.Claim)?.Says;
        return $"{(rival.When is null ? "" : $"{Dates.Of(rival.When)}: ")}{(rival.Row is null ? says ?? rival.Text : rival.Text)}";
    }

    private ClaimSet? Set(ClaimSetId id) => @case.ClaimSets.FirstOrDefault(set => set.Id == id);
}
