using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files;
using Simulator.Files.GraphModels;
using Simulator.Files.Problems;

namespace Simulator.Application.GraphModels;

/// <summary>Follows a dispute along a timeline: events close and open options, take and drop them, and change what is preferred.</summary>
/// <param name="File">The path of a file, or the name of a graph model; default: that of the timeline's case.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Rule">The counter-moves of the opponents that count as sanctions.</param>
/// <exception cref="BadInputException">The file does not exist, or does not define the effects of events.</exception>
public sealed record FollowDispute(string? File, TimelineId Timeline, SanctionRule Rule) : IRequest<DisputeFollowed>, IAboutTimeline;

/// <summary>A dispute along a timeline.</summary>
/// <param name="File">The file of the dispute.</param>
/// <param name="Rule">The counter-moves that count as sanctions.</param>
/// <param name="Case">The case.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
/// <param name="First">The dispute before the first event that changes it.</param>
/// <param name="Moments">The events that switch something, in order.</param>
public sealed record DisputeFollowed(
    GraphModelFile File, SanctionRule Rule, Case Case, TimelineId Timeline, ScenarioBranched? Branched, Stability First,
    IReadOnlyList<DisputeMoment> Moments);

/// <summary>An event that changes a dispute.</summary>
/// <param name="Version">The version of the event on the timeline.</param>
/// <param name="Event">The event.</param>
/// <param name="Triggers">The triggers of the file that the event sets off.</param>
/// <param name="Found">The stability of each state from then on.</param>
/// <param name="Changed">True when the equilibria differ from those before under any solution concept.</param>
/// <param name="Stands">The index of the state of the dispute from then on; <c>null</c> when it is not a state of the model.</param>
public sealed record DisputeMoment(
    long Version, NegotiationEvent Event, IReadOnlyList<DisputeTrigger> Triggers, Stability Found, bool Changed, int? Stands);

internal sealed class FollowDisputeHandler(TimelineReader reader, SimulatorFolders folders) : IRequestHandler<FollowDispute, DisputeFollowed>
{
    public async Task<DisputeFollowed> Handle(FollowDispute request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var models = folders.ScenariosOrEmpty.GraphModels;
        var file = request.File is { } given ? GraphModelFile.Open(models.Find(given)) : GraphModelFile.OpenOf(models, @case.Id);
        if (file.Along.Count == 0)
        {
            throw new BadInputException($"'{file.Script.GraphModel}' does not define the effects of events. Allowed: a graph model with 'along'.");
        }

        var dispute = file.Dispute;
        var situation = new DisputeSituation(file.ClosedAtFirst, file.Beginning ?? 0, dispute.Preferences);
        var (first, moments) = (Analysed(situation, null), new List<DisputeMoment>());
        var found = first;
        foreach (var move in await reader.MovesAsync(ancestry, cancellationToken))
        {
            DisputeTrigger[] triggers = [.. file.Along.Where(one => one.Matches(move.Event))];
            if (triggers.Length == 0)
            {
                continue;
            }

            var before = (situation.Closed, situation.Preferences);
            situation = triggers.Aggregate(situation, (current, one) => current.After(one.Of(file)));
            var now = before == (situation.Closed, situation.Preferences) ? found : Analysed(situation, move.Event);
            moments.Add(new(move.Version, move.Event, triggers, now, !SameEquilibria(found, now), now.Graph.Space.Find(situation.Stands)));
            found = now;
        }

        return new(file, request.Rule, @case, request.Timeline, ancestry.Branched, first, moments);

        Stability Analysed(DisputeSituation current, NegotiationEvent? since)
        {
            var now = current.Of(dispute);
            if (StateSpace.CountOf(now.Options.Count, now.Infeasible) == 0)
            {
                throw new BadInputException(
                    $"{(since is null ? "At first" : $"From {since.Account.When.Effective():d MMM yyyy} on")} "
                    + $"'{file.Script.GraphModel}' closes options, which leaves no feasible state. "
                    + "Allowed: closed options that leave a feasible state.");
            }

            var graph = ConflictGraph.Of(now);
            return AnalyseDisputeHandler.TooMuch(graph, request.Rule).FirstOrDefault() is { } tooMuch
                ? throw new BadInputException(tooMuch)
                : Stability.Of(graph, request.Rule, cancel: cancellationToken);
        }
    }

    private static bool SameEquilibria(Stability one, Stability other) =>
        one.Concepts.All(concept => StatesOf(one, concept).SequenceEqual(StatesOf(other, concept), StringComparer.Ordinal));

    private static IEnumerable<string> StatesOf(Stability found, SolutionConcept concept) =>
        found.Equilibria(concept).Places().Select(found.Graph.Space.Text);
}
