using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Lists the questions that sources answer differently, with every claim.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Set">One set only; <c>null</c> for all sets.</param>
public sealed record ListClaims(TimelineId Timeline, string? Set = null) : IRequest<ClaimsListed>, IAboutTimeline;

/// <summary>The questions, with the events that each concerns.</summary>
/// <param name="Case">The case.</param>
/// <param name="Sets">The sets, with the rows that belong to them.</param>
public sealed record ClaimsListed(Case Case, IReadOnlyList<ListedClaimSet> Sets);

/// <summary>A question, with the events that it concerns.</summary>
/// <param name="Set">The set of claims.</param>
/// <param name="Rows">The rows of the events that the question concerns.</param>
/// <param name="Rivals">The rival accounts of those events in the claims, with the row of the event.</param>
public sealed record ListedClaimSet(ClaimSet Set, IReadOnlyList<RowId> Rows, IReadOnlyList<(RowId Of, RivalAccount Account)> Rivals);

internal sealed class ListClaimsHandler(TimelineReader reader) : IRequestHandler<ListClaims, ClaimsListed>
{
    public async Task<ClaimsListed> Handle(ListClaims request, CancellationToken cancellationToken)
    {
        var @case = await reader.CaseAsync(request.Timeline, cancellationToken);
        var wanted = @case.ClaimSets
            .Where(set => request.Set is null || string.Equals(set.Id.Value, request.Set, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (request.Set is not null && wanted.Length == 0)
        {
            throw new BadInputException([ReadingFormat.UnknownSet(@case, request.Set)]);
        }

        var accounts = new List<Account>();
        await foreach (var stored in reader.EventsAsync(request.Timeline, Reading.House, Knowledge.All, until: null, cancellationToken))
        {
            accounts.Add(stored.Event.Account);
        }

        return new(@case,
        [
            .. wanted.Select(set => new ListedClaimSet(
                set,
                [.. accounts.Where(account => account.Claims.Contains(set.Id)).Select(account => account.Row).OfType<RowId>()],
                [.. from account in accounts
                    where account.Row is not null
                    from rival in account.Rivals
                    where rival.Set == set.Id
                    select (account.Row.GetValueOrDefault(), rival)])),
        ]);
    }
}
