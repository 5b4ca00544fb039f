using Simulator.Domain.Border;
using Simulator.Domain.Cases;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Engine.Timelines;
using Simulator.Files.Cases;

namespace Simulator.Application.Branches;

/// <summary>The candidate events of a suggestion: what the parties of a case could do on a day, as far as it is relevant to the goals.</summary>
/// <remarks>Scripts are suggested in this order: first events that build on the present state, last events that settle everything together.</remarks>
/// <param name="case">The case: its parties, tracks and issues.</param>
/// <param name="state">The state of the talks.</param>
/// <param name="day">The day of all events.</param>
internal sealed class CandidateMoves(Case @case, NegotiationState state, DateOnly day)
{
    private const double HalfSeen = 0.5;

    private readonly ActorNames cast = new(@case);
    private readonly ValueList<ActorId> parties = @case.Parties;

    private readonly TrackId[] tracks =
        [.. new[] { state.Rounds.Open?.Track, state.Rounds.Last?.Track }.OfType<TrackId>().Concat(@case.Tracks.Select(track => track.Id)).Distinct()];

    /// <summary>The events that are relevant to goals.</summary>
    /// <param name="goals">The goals: issues and levers are used only when a goal names them.</param>
    /// <param name="crossings">The crossings that can be closed.</param>
    public IReadOnlyList<NegotiationEvent> Toward(IReadOnlyList<Goal> goals, IEnumerable<string> crossings) =>
    [
        .. OnMechanism(),
        .. goals.OfType<DemandGoal>().Select(goal => goal.Issue).Union(goals.OfType<CommitmentGoal>().Select(goal => goal.Issue))
            .SelectMany(OnDemand),
        .. goals.OfType<CommitmentGoal>().SelectMany(OnCommitment),
        .. goals.OfType<LeverGoal>().SelectMany(goal => OnLever(goal.Lever)),
        .. goals.OfType<BorderGoal>().Take(1).SelectMany(_ => OnBorder([.. crossings])),
        .. OnCeasefire(),
        .. OnTalks(),
    ];

    private ValueList<ActorId> Hosts => tracks.Length > 0 ? Mediating(tracks[0]) : [];

    private ValueList<ActorId> Conveners => Hosts.Count > 0 ? Hosts : parties;

    private IEnumerable<(ActorId One, ActorId Other)> Sides => from one in parties from other in parties where one != other select (one, other);

    private IEnumerable<NegotiationEvent> OnMechanism() =>
    [
        new MechanismEstablished(Conveners, HalfSeen)
        {
            Account = Assumed($"A mechanism to monitor what was agreed is set up under {Names(Conveners)}.", [.. Hosts, .. parties]),
        },
        new MechanismBecameOperational { Account = Assumed("The mechanism begins to work.", Hosts) },
    ];

    private IEnumerable<NegotiationEvent> OnDemand(IssueId issue)
    {
        var asked = state.Demands.Where(demand => demand.Issue == issue).Select(demand => demand.Form).DefaultIfEmpty(Form.Written).Max();
        return
        [
            .. Sides.Select(side => new DemandTabled(side.One, side.Other, [issue], asked)
            {
                Account = Assumed($"{cast.Name(side.One)} demands of {cast.Name(side.Other)}, {Word(asked)}: {Name(issue)}.", [side.One, side.Other]),
            }),
            .. parties.Select(party => new DemandAccepted(party, [issue], asked)
            {
                Account = Assumed($"{cast.Name(party)} accepts the demand, {Word(asked)}: {Name(issue)}.", [party]),
            }),
            .. parties.Select(party => new DemandRejected(party, [issue])
            {
                Account = Assumed($"{cast.Name(party)} rejects the demand: {Name(issue)}.", [party]),
            }),
        ];
    }

    private IEnumerable<NegotiationEvent> OnCommitment(CommitmentGoal goal) =>
        parties.Select(party => new CommitmentSigned(party, [goal.Issue], goal.AtLeast)
        {
            Account = Assumed($"{cast.Name(party)} binds itself, {Word(goal.AtLeast)}: {Name(goal.Issue)}.", [party]),
        });

    private IEnumerable<NegotiationEvent> OnLever(LeverId lever) =>
    [
        new LeverApplied(lever) { Account = Assumed($"A lever is applied: {@case.Levers.First(known => known.Id == lever).Name}.", []) },
        new LeverWithdrawn(lever) { Account = Assumed($"A lever is withdrawn: {@case.Levers.First(known => known.Id == lever).Name}.", []) },
    ];

    private IEnumerable<NegotiationEvent> OnBorder(string[] crossings)
    {
        string[][] choices = [crossings, .. crossings.Length > 1 ? crossings.Select(name => new[] { name }) : []];
        return
        [
            .. parties.Select(party => new BorderReopened(party)
            {
                Account = Assumed($"{cast.Name(party)} opens every closed crossing.", [party]),
            }),
            .. from names in choices where names.Length > 0 from party in parties
               select new BorderReopened(party, [.. names]) { Account = Assumed($"{cast.Name(party)} opens {Series.Of(names)}.", [party]) },
            .. from names in choices where names.Length > 0 from party in parties
               select new BorderClosed(party, [.. names]) { Account = Assumed($"{cast.Name(party)} closes {Series.Of(names)}.", [party]) },
        ];
    }

    private IEnumerable<NegotiationEvent> OnCeasefire() =>
    [
        new CeasefireAgreed(parties, Form.Written, Mediators: Hosts)
        {
            Account = Assumed($"{Names(parties)} agree on a ceasefire in writing.", parties),
        },
        new TruceAgreed(parties) { Account = Assumed($"{Names(parties)} agree on a truce.", parties) },
        .. Sides.Select(side => new CeasefireEnded(side.One, side.Other)
        {
            Account = Assumed($"{cast.Name(side.One)} ends the ceasefire with {cast.Name(side.Other)}.", [side.One, side.Other]),
        }),
        new CeasefireExpired { Account = Assumed("The ceasefire expires without renewal.", parties) },
        .. parties.Select(party => new TruceBreached([party]) { Account = Assumed($"{cast.Name(party)} breaks the truce.", [party]) }),
        new BorderClashFought(parties) { Account = Assumed($"{Names(parties)} fight on the border.", parties) },
        new HostilitiesResumed(parties) { Account = Assumed($"{Names(parties)} resume open fighting.", parties) },
    ];

    private IEnumerable<NegotiationEvent> OnTalks()
    {
        var onTheTable = state.Demands.Select(demand => demand.Issue).Distinct().ToValueList();
        var issues = onTheTable.Count > 0 ? onTheTable : @case.Issues.Select(issue => issue.Id).ToValueList();
        var number = Math.Max(state.Rounds.Open?.Number ?? 0, state.Rounds.Latest.Max(round => round.Number) ?? 0) + 1;
        return
        [
            new TalksResumed(Conveners)
            {
                Account = Assumed($"At the request of {Names(Conveners)} the talks continue.", parties),
            },
            .. tracks.Select(track => new RoundOpened(track, parties, Mediating(track), number)
            {
                Account = Assumed($"{Names(parties)} open round {number}{Under(track)}.", [.. parties, .. Mediating(track)]),
            }),
            .. from outcome in Enum.GetValues<RoundOutcome>() from track in tracks
               select new RoundHeld(track, parties, Mediating(track), outcome, number)
               {
                   Account = Assumed(
                       $"{Names(parties)} hold round {number}{Under(track)}; it ends with {Ending(outcome)}.", [.. parties, .. Mediating(track)]),
               },
            .. parties.Select(party => new TalksCollapsed([party]) { Account = Assumed($"{cast.Name(party)} declares the talks failed.", [party]) }),
            .. parties.Select(party => new RatificationRefused(party, issues)
            {
                Account = Assumed($"The capital of {cast.Name(party)} refuses what its team agreed to at the table.", [party]),
            }),
            new InterimAgreementReached(parties, issues)
            {
                Account = Assumed($"{Names(parties)} agree in principle on what is on the table; the rest is left to later.", parties),
            },
            new ComprehensiveAgreementReached(parties, issues) { Account = Assumed($"{Names(parties)} settle what is on the table.", parties) },
        ];
    }

    private ValueList<ActorId> Mediating(TrackId track) =>
        state.Mediators.Where(mediator => mediator.Track == track && mediator.Role == MediatorRole.Mediating)
            .Select(mediator => mediator.Actor).ToValueList();

    private string Under(TrackId track) => $" on track '{track}'{(Mediating(track) is { Count: > 0 } hosts ? $" under {Names(hosts)}" : "")}";

    private string Names(ValueList<ActorId> actors) => Series.Of([.. actors.Select(cast.Name)]);

    private string Name(IssueId id) => @case.Issues.First(issue => issue.Id == id).Name;

    private static string Word(Form form) =>
        form switch { Form.Verbal => "in words", Form.Written => "in writing", _ => "in writing and open to checks" };

    private static string Ending(RoundOutcome outcome) =>
        outcome switch { RoundOutcome.Agreement => "something agreed", RoundOutcome.NoProgress => "no progress", _ => "collapse" };

    private Account Assumed(string text, ValueList<ActorId> actors) => new(When.On(day), text, Actors: actors, Origin: Origin.Hypothetical);
}
