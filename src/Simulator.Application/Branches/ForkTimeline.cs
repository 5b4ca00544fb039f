using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Begins a branch: a timeline that shares the history of another timeline up to a point, and follows a hypothesis from there.</summary>
/// <remarks>The same request, sent again, finds the branch that it began, and changes nothing.</remarks>
/// <param name="Branch">The name of the branch: lower-case letters, digits and hyphens.</param>
/// <param name="Timeline">The timeline to fork from.</param>
/// <param name="Point">The fork point.</param>
/// <param name="Hypothesis">The assumption from there on, in a sentence.</param>
public sealed record ForkTimeline(TimelineId Branch, TimelineId Timeline, ForkPoint Point, string Hypothesis)
    : IRequest<ForkedTimeline>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Names.Flaw(Branch.Value, "a branch", "monitoring-accepted") is { } flaw)
        {
            yield return new(flaw);
        }

        if (string.IsNullOrWhiteSpace(Hypothesis) || Hypothesis.Any(char.IsControl))
        {
            yield return new(
                $"'{Hypothesis}' is not a hypothesis. Allowed: a sentence on one line, such as \"Kabul accepts a joint monitoring mechanism.\"");
        }

        foreach (var problem in Point.Problems())
        {
            yield return problem;
        }
    }
}

/// <summary>A branch that was begun.</summary>
/// <param name="Branch">The name of the branch.</param>
/// <param name="Parent">The timeline that the branch forks from.</param>
/// <param name="After">The last event that both share.</param>
/// <param name="New">False when the same request had already begun the branch.</param>
public sealed record ForkedTimeline(TimelineId Branch, TimelineId Parent, StoredEvent After, bool New);

internal sealed class ForkTimelineHandler(EventStore store, TimelineTree tree, SeedsFolder seeds) : IRequestHandler<ForkTimeline, ForkedTimeline>
{
    public async Task<ForkedTimeline> Handle(ForkTimeline request, CancellationToken cancellationToken)
    {
        var (branch, timeline, hypothesis) = (request.Branch, request.Timeline, request.Hypothesis.Trim());
        seeds.RefuseNameOfCase(branch);
        var end = (await tree.FindAsync(timeline, cancellationToken))!.Version;
        var problems = new ProblemList();
        var version = await request.Point.ResolveAsync(store, timeline, end, problems, cancellationToken) ?? throw problems.Refusal();
        var after = await store.ReadAsync(timeline, new(version, version), cancellationToken).SingleAsync(cancellationToken);
        var begun = new ScenarioBranched(timeline, version, hypothesis, end) { Account = AccountOf(timeline, after) };
        var known = await tree.FindAsync(branch, cancellationToken);
        try
        {
            // The identity covers the whole content: the same fork under the same name is the same event, a different one is a conflict.
            var identity = EventIdentity.Of($"{branch}/{timeline}@{version}/{hypothesis}");
            await store.ForkAsync(branch, new(identity, begun), cancellationToken);
        }
        catch (ForkRefusedException refused)
        {
            throw new BadInputException(refused.Message);
        }

        return new(branch, timeline, after, New: known is null);
    }

    private static Account AccountOf(TimelineId timeline, StoredEvent after)
    {
        var day = after.Event.Account.When.Effective();
        var last = $"{(after.Event.Account.Row is { } row ? $"{row}" : $"event {after.Version}")}, {EventKinds.Of(after.Event).Words}";
        return new(When.On(day), $"Forks from {timeline} on {day:d MMMM yyyy}, after {last}.", Origin: Origin.Hypothetical);
    }
}
