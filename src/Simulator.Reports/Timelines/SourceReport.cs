using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A statement of a source: a claim on a contested question.</summary>
/// <param name="Set">The code of the set.</param>
/// <param name="Question">The question.</param>
/// <param name="Claim">The code of the claim.</param>
/// <param name="Says">The claim.</param>
/// <param name="Followed">True when the house reading follows it.</param>
/// <param name="Accounts">The events that the claim describes differently.</param>
public sealed record ClaimOfSource(
    ClaimSetId Set, string Question, ClaimId Claim, string Says, bool Followed, IReadOnlyList<RivalEntry> Accounts);

/// <summary>An entry of the case that rests on a source.</summary>
/// <param name="Id">The name in files.</param>
/// <param name="Name">The name, or the text of an entry without a name.</param>
public sealed record NamedEntry(string Id, string Name);

/// <summary>A source with all that rests on it.</summary>
/// <param name="Source">The source as <c>sources</c> lists it.</param>
/// <param name="Published">The date of publication, as exactly as it is known; <c>null</c> when unknown.</param>
/// <param name="Events">The events that cite it.</param>
/// <param name="Claims">The claims that it gives.</param>
/// <param name="Factors">The structural factors that it names.</param>
/// <param name="Levers">The levers that rest on it.</param>
/// <param name="Issues">The issues that it names.</param>
/// <param name="Actors">The actors that it names.</param>
/// <param name="Parameters">The parameters of the model whose values rest on it.</param>
public sealed record SourceReport(
    SourceEntry Source,
    string? Published,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<ClaimOfSource> Claims,
    IReadOnlyList<NamedEntry> Factors,
    IReadOnlyList<NamedEntry> Levers,
    IReadOnlyList<NamedEntry> Issues,
    IReadOnlyList<NamedEntry> Actors,
    IReadOnlyList<NamedEntry> Parameters)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["source", "type", "id", "from", "text"];

    /// <summary>The report of a source.</summary>
    public static SourceReport Of(SourceShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (@case, source) = (shown.Case, shown.Source);
        var claims = @case.ClaimSets.SelectMany(set => set.Claims, (set, claim) => (Set: set, Claim: claim))
            .Where(known => known.Claim.Sources.Contains(source.Id)).ToArray();
        EventLine[] events = [.. shown.Events.Where(occurred => occurred.Event.Account.Sources.Contains(source.Id)).Select(EventLine.Of)];
        return new(
            SourceEntry.Of(new(
                source, [.. events.Select(line => line.Row).OfType<RowId>()], [.. claims.Select(known => known.Set.Id).Distinct()])),
            source.Published is { } when ? Dates.Of(when) : null,
            events,
            [.. claims.Select(known => new ClaimOfSource(
                known.Set.Id, known.Set.Question, known.Claim.Id, known.Claim.Says, known.Claim.Id == known.Set.House,
                [.. from occurred in shown.Events
                    where occurred.Event.Account.Row is not null
                    from rival in occurred.Event.Account.Rivals
                    where rival.Set == known.Set.Id && rival.Claim == known.Claim.Id
                    select new RivalEntry(occurred.Event.Account.Row.GetValueOrDefault(), rival)]))],
            [.. @case.Factors.Where(factor => factor.Sources.Contains(source.Id)).Select(factor => new NamedEntry(factor.Id.Value, factor.Text))],
            [.. @case.Levers.Where(lever => lever.Sources.Contains(source.Id)).Select(lever => new NamedEntry(lever.Id.Value, lever.Name))],
            [.. @case.Issues.Where(issue => issue.Sources.Contains(source.Id)).Select(issue => new NamedEntry(issue.Id.Value, issue.Name))],
            [.. new ActorNames(@case).Entries.All.Where(actor => actor.Sources.Contains(source.Id))
                .Select(actor => new NamedEntry(actor.Id.Value, actor.Name))],
            [.. (@case.Model?.Parameters ?? []).Where(parameter => parameter.Sources.Contains(source.Id))
                .Select(parameter => new NamedEntry(parameter.Id, parameter.Name))]);
    }

    /// <summary>The entries of the case that rest on the source, by type, without empty types.</summary>
    public IEnumerable<(string Heading, string Command, IReadOnlyList<NamedEntry> Entries)> Entries() =>
        new (string Heading, string Command, IReadOnlyList<NamedEntry> Entries)[]
        {
            ("Structural factors", "factors", Factors),
            ("Levers", "levers", Levers),
            ("Issues", "issues", Issues),
            ("Actors", "actors", Actors),
            ("Parameters of the model", "parameters", Parameters),
        }.Where(type => type.Entries.Count > 0);

    /// <summary>All that rests on the source, as rows of a table.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        .. Events.Select(line => (object?[])[Source.Id, "events", line.Name(), line.From, line.Text]),
        .. Claims.Select(claim => (object?[])[Source.Id, "claims", $"{claim.Set}={claim.Claim}", null, claim.Says]),
        .. Entries().SelectMany(type => type.Entries.Select(entry => (object?[])[Source.Id, type.Command, entry.Id, null, entry.Name])),
    ];
}
