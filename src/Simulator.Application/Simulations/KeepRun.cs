using MediatR;
using Simulator.Application.Branches;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Simulations;

/// <summary>Keeps one run as a branch: its random draws become events, marked as drawn, which no replay draws again.</summary>
/// <remarks>Keeping the same run under the same name again changes nothing.</remarks>
/// <param name="Setup">The setup of the ensemble.</param>
/// <param name="Run">The number of the run, from 0.</param>
/// <param name="Branch">The name of the branch: lower-case letters, digits and hyphens.</param>
public sealed record KeepRun(RunSetup Setup, long Run, TimelineId Branch) : IRequest<KeptRun>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() =>
        [.. new TraceRun(Setup, Run).Validate(), .. new ForkTimeline(Branch, Timeline, ForkPoint.End, nameof(KeepRun)).Validate()];
}

/// <summary>A run that was kept.</summary>
/// <param name="Facts">The facts of the run.</param>
/// <param name="Trace">The run.</param>
/// <param name="Branch">The branch that holds it.</param>
/// <param name="Fork">The last version that the branch shares with the timeline.</param>
/// <param name="Events">The number of the branch's own events, including the first.</param>
public sealed record KeptRun(RunFacts Facts, Trace Trace, TimelineId Branch, long Fork, int Events);

internal sealed class KeepRunHandler(RunPreparation preparation, EventStore store, SeedsFolder seeds) : IRequestHandler<KeepRun, KeptRun>
{
    public async Task<KeptRun> Handle(KeepRun request, CancellationToken cancellationToken)
    {
        seeds.RefuseNameOfCase(request.Branch);
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var trace = Trace.Of(prepared.RunInput(), prepared.Seed, request.Run);
        var last = await store.HeadAsync(request.Timeline, cancellationToken);
        var version = prepared.From > last.State.AsOf ? last.Version : await store.VersionOnAsync(
            request.Timeline, prepared.From, before: true, cancellationToken);
        var fork = await store.AtAsync(request.Timeline, version, cancellationToken);
        var before = Negotiation.Fold(prepared.Given.Before);
        var written = DrawnEvents.Of(trace, before, prepared.Given.Given);
        Guid Identity(string name) => EventIdentity.Of(
            $"{request.Branch}/{request.Timeline}@{version}/{prepared.Model.Version}/{prepared.From:O}-{prepared.Until:O}/{prepared.Seed}/"
            + $"{request.Run}/{name}");
        var begins = new ScenarioBranched(
            request.Timeline, version, $"It continues as in run {request.Run} of seed {prepared.Seed}, model {prepared.Model.Version}.",
            last.Version)
        {
            Account = new(
                When.On(fork.State.AsOf.GetValueOrDefault()),
                $"Run {request.Run} of seed {prepared.Seed}, from {prepared.From:yyyy-MM-dd} to {prepared.Until:yyyy-MM-dd}.",
                Origin: Origin.Hypothetical),
        };
        NewEvent[] events =
        [
            new(Identity("begins"), begins),
            .. written.Select((one, place) => new NewEvent(Identity($"{place}"), one.Event with
            {
                Account = one.Event.Account with
                {
                    Causes = [one.Follows is { } earlier ? Identity($"{earlier}") : Identity("begins"), .. one.Event.Account.Causes],
                },
            })),
        ];
        try
        {
            Negotiation.Decide(before, written.Select(one => one.Event));
            await store.ForkAsync(request.Branch, fork, events, cancellationToken);
        }
        catch (RefusedException refused)
        {
            throw new BadInputException(
                $"Run {request.Run} cannot be kept: an assumption contradicts an event that the run draws. {refused.Message} Allowed: another run.");
        }
        catch (ForkRefusedException refused)
        {
            throw new BadInputException(refused.Message);
        }

        return new(prepared.Facts(runs: 1), trace, request.Branch, version, events.Length);
    }
}
