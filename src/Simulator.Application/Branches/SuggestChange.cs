using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Suggests the smallest change: the shortest scripts of events that lead from a state of a timeline to goals. Nothing is stored.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Goals">The conditions that must all hold at the end, such as <c>rung=monitored</c>.</param>
/// <param name="At">The day from whose state to start; <c>null</c> for the end.</param>
/// <param name="Version">The version from whose state to start; <c>null</c> for the end. Not together with a day.</param>
/// <param name="On">The day of the suggested events; by default <paramref name="At"/>, or the day of the last event if that is later.</param>
/// <param name="Most">The maximum length of a script, in events, from 1 to <see cref="ShortestPlan.MaxEvents"/>.</param>
public sealed record SuggestChange(
    TimelineId Timeline, IReadOnlyList<string> Goals, DateOnly? At = null, long? Version = null, DateOnly? On = null,
    int Most = SuggestChange.DefaultMost)
    : IRequest<ChangeSuggested>, IAboutTimeline, IValidated
{
    /// <summary>The default maximum length of a script, in events.</summary>
    public const int DefaultMost = 5;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Goals.Count == 0)
        {
            yield return new($"No goal is given. Allowed: one or several of {string.Join(" | ", GoalFormat.Allowed)}.");
        }

        if (Most is < 1 or > ShortestPlan.MaxEvents)
        {
            yield return new($"The number of events of a script is {Most}. Allowed: 1 to {ShortestPlan.MaxEvents}.");
        }

        foreach (var problem in State.Validate())
        {
            yield return problem;
        }
    }

    internal ShowState State => new(Timeline, [], At, Version);
}

/// <summary>The suggested scripts, with the state from which they start.</summary>
/// <param name="From">The state from which scripts start.</param>
/// <param name="On">The day of the events.</param>
/// <param name="Goals">The goals.</param>
/// <param name="Most">The maximum length of a script.</param>
/// <param name="Moves">The number of candidate events.</param>
/// <param name="Suggestion">The scripts that were found.</param>
public sealed record ChangeSuggested(StateShown From, DateOnly On, IReadOnlyList<Goal> Goals, int Most, int Moves, Suggestion Suggestion);

internal sealed class SuggestChangeHandler(IMediator mediator, EventStore store) : IRequestHandler<SuggestChange, ChangeSuggested>
{
    public async Task<ChangeSuggested> Handle(SuggestChange request, CancellationToken cancellationToken)
    {
        var from = await mediator.Send(request.State, cancellationToken);
        if (from.Case.Parties.Count < 2)
        {
            throw new BadInputException(
                $"Timeline '{request.Timeline}' has no case that names its parties, so nothing can be suggested. "
                + "Allowed: a timeline of a case with two parties or more.");
        }

        var goals = GoalFormat.Parse(from.Case, request.Goals);
        var last = from.State.AsOf.GetValueOrDefault();
        if (request.On < last)
        {
            throw new BadInputException(
                $"'{request.On:yyyy-MM-dd}' is before {last:yyyy-MM-dd}, the day of the last event. Allowed for --on: a day from then on.");
        }

        var day = request.On ?? (request.At > last ? request.At.Value : last);
        // A crossing that is closed only later can be closed now.
        var crossings = from.State.Crossings.Concat((await store.HeadAsync(request.Timeline, cancellationToken)).State.Crossings).Select(
            crossing => crossing.Name);
        var moves = new CandidateMoves(from.Case, from.State, day).Toward(goals, crossings.Distinct(StringComparer.Ordinal));
        return new(from, day, goals, request.Most, moves.Count, ShortestPlan.Toward(from.State, goals, moves, request.Most));
    }
}
