using Simulator.Domain;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Engine.Runs;

/// <summary>An event of a run, as an event of the negotiation.</summary>
/// <param name="Event">The event.</param>
/// <param name="Follows">The place, in the same list, of the drawn event that caused it; <c>null</c> without such an event.</param>
public sealed record Written(NegotiationEvent Event, int? Follows);

/// <summary>Conversion of a run into events of the negotiation. They become facts of a branch, and no replay draws them again.</summary>
public sealed class DrawnEvents
{
    private readonly StochasticModel model;
    private readonly Trace trace;
    private readonly List<Written> written = [];
    private NegotiationState state;
    private int? attack;
    private int? incident;
    private int? scheduled;
    private int? established;

    private DrawnEvents(Trace trace, NegotiationState before) => (this.trace, model, state) = (trace, trace.RunInput.Model, before);

    /// <summary>The events of a run, with those given for its days, in order.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="before">The state before its first day.</param>
    /// <param name="given">The events given for its days.</param>
    public static IReadOnlyList<Written> Of(Trace trace, NegotiationState before, IReadOnlyList<NegotiationEvent> given)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(given);
        var writing = new DrawnEvents(trace, before);
        var byDay = given.ToLookup(happened => happened.Account.When.Effective());
        var steps = trace.Steps.ToLookup(step => step.On);
        foreach (var day in byDay.Select(group => group.Key).Union(steps.Select(group => group.Key)).Order())
        {
            writing.Write(day, [.. byDay[day]], [.. steps[day]]);
        }

        return writing.written;
    }

    /// <summary>Writes a day in the order of the run: the morning, the violence, the talks.</summary>
    private void Write(DateOnly day, NegotiationEvent[] given, TraceStep[] steps)
    {
        (attack, incident) = (null, null);
        var fought = Array.FindLastIndex(steps, step => step.ModelEvent is { } modelEvent && RunInput.ComesFirst(modelEvent)) + 1;
        if (fought > 0 && steps[fought - 1] is { Drawn: true, ModelEvent: { Kind: ModelEventKind.HostilitiesResume } })
        {
            // The outbreak of fighting is followed by the round that the mediators convene.
            fought++;
        }

        var talks = given.ToLookup(happened => Translation.Of(happened, model.Sides).Any(modelEvent => !RunInput.ComesFirst(modelEvent)));
        foreach (var step in steps.Where(step => !step.Drawn))
        {
            if (step.ModelEvent is { } modelEvent && FollowsFromLag(modelEvent, given))
            {
                Write(day, modelEvent, step, next: null);
            }
        }

        Add(talks[false]);
        Write(day, steps, 0, fought);
        Add(talks[true]);
        Write(day, steps, fought, steps.Length);
    }

    private void Write(DateOnly day, TraceStep[] steps, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (steps[at] is { Drawn: true, ModelEvent: { } modelEvent })
            {
                Write(day, modelEvent, steps[at], at + 1 < steps.Length ? steps[at + 1] : null);
            }
        }
    }

    /// <summary>True when a mechanism begins to operate by the end of its lag, without an event of the timeline.</summary>
    private static bool FollowsFromLag(ModelEvent modelEvent, NegotiationEvent[] given) =>
        modelEvent.Kind == ModelEventKind.MechanismOperates && !given.Any(happened => happened is MechanismBecameOperational);

    private void Write(DateOnly day, ModelEvent modelEvent, TraceStep step, TraceStep? next)
    {
        var (claimant, addressee) = (model.Card.Claimant, model.Card.Addressee);
        ValueList<ActorId> both = [claimant, addressee];
        switch (modelEvent.Kind)
        {
            case ModelEventKind.Attack:
                var spoiler = model.Card.Spoilers[0];
                attack = Add(
                    new AttackCarriedOut(claimant, spoiler)
                    {
                        Account = AccountOf(day, $"{Name(spoiler)} attacks {Name(claimant)}.", step, claimant, spoiler),
                    });
                break;
            case ModelEventKind.Strike:
                incident = Add(
                    new AirStrikeCarriedOut(claimant, addressee)
                    {
                        Account = AccountOf(day, $"{Name(claimant)} answers with a strike across the border.", step, claimant, addressee),
                    },
                    attack);
                break;
            case ModelEventKind.BorderFire:
                incident = Add(
                    new BorderIncidentOccurred(both) { Account = AccountOf(day, "Fire is exchanged on the border.", step, claimant, addressee) });
                break;
            case ModelEventKind.HostilitiesResume:
                incident = Add(
                    new HostilitiesResumed(both) { Account = AccountOf(day, "The incident grows into open fighting.", step, claimant, addressee) },
                    incident);
                break;
            case ModelEventKind.RoundScheduled:
                var on = DateOnly.FromDayNumber(modelEvent.Day);
                scheduled = Add(
                    new RoundScheduled(model.Card.Track, on, both, AtWork())
                    {
                        Account = AccountOf(day, $"A round is agreed on for {on:d MMMM yyyy}.", step, claimant, addressee),
                    },
                    incident);
                break;
            case ModelEventKind.RoundBegins when next?.ModelEvent is { } result:
                WriteRound(day, result, next);
                break;
            case ModelEventKind.MediatorJoins when Joining() is { } mediator:
                Add(
                    new MediatorJoined(mediator, model.Card.Track)
                    {
                        Account = AccountOf(day, $"{Name(mediator)} comes along as a mediator.", step, mediator),
                    });
                break;
            case ModelEventKind.MechanismOperates:
                Add(
                    new MechanismBecameOperational() { Account = AccountOf(day, "The mechanism begins to work.", step, [.. model.Card.Mediators]) },
                    established);
                break;
            default:
                // The result of a round is written with the round.
                break;
        }
    }

    /// <summary>Writes a round with its result.</summary>
    private void WriteRound(DateOnly day, ModelEvent result, TraceStep step)
    {
        var (card, mediators) = (model.Card, AtWork());
        ValueList<ActorId> both = [card.Claimant, card.Addressee];
        ActorId[] present = [.. both, .. mediators];
        var rung = (Rung)(int)result.Value;
        var issues = card.Agenda.FirstOrDefault(item => item.Rung == rung)?.Issues ?? default;
        RoundHeld Held(RoundOutcome outcome, string text) =>
            new(card.Track, both, mediators, outcome, Number()) { Account = AccountOf(day, text, step, present) };
        RoundOpened Opened() => new(card.Track, both, mediators, Number()) { Account = AccountOf(day, "A round opens.", step, present) };
        var opening = scheduled;
        scheduled = null;
        switch (result.Kind)
        {
            case ModelEventKind.NoProgress:
                Add(Held(RoundOutcome.NoProgress, "A round ends where it began."), opening);
                break;
            case ModelEventKind.RoundFails:
                Add(Held(RoundOutcome.Collapse, "A round fails."), opening);
                break;
            case ModelEventKind.ClaimantRefuses or ModelEventKind.AddresseeRefuses:
                var veto = result.Kind == ModelEventKind.ClaimantRefuses ? card.ClaimantVeto : card.AddresseeVeto;
                var agreed = Add(Held(RoundOutcome.Agreement, "The teams agree at the table."), opening);
                Add(
                    new RatificationRefused(veto, issues) { Account = AccountOf(day, $"{Name(veto)} refuses what the teams agreed to.", step, veto) },
                    agreed);
                break;
            case ModelEventKind.Agreement when rung == Rung.Ceasefire:
                var met = Add(Held(RoundOutcome.Agreement, "A round ends with a ceasefire."), opening);
                Add(
                    new CeasefireAgreed(both, Form.Written, Mediators: mediators)
                    {
                        Account = AccountOf(day, "A ceasefire is agreed on.", step, present),
                    },
                    met);
                break;
            case ModelEventKind.Agreement when rung == Rung.Interim:
                var opened = Add(Opened(), opening);
                Add(
                    new InterimAgreementReached(both, issues)
                    {
                        Account = AccountOf(day, "The round ends with an agreement in principle.", step, present),
                    },
                    opened);
                break;
            case ModelEventKind.Agreement when rung == Rung.Monitored:
                var held = Add(Held(RoundOutcome.Agreement, "A round ends with an agreement on how compliance is monitored."), opening);
                established = Add(
                    new MechanismEstablished(mediators, ReferenceConstants.MechanismQuality, (int)model.Parameters.Lag)
                    {
                        Account = AccountOf(day, "A mechanism is set up.", step, present),
                    },
                    held);
                break;
            default:
                var last = Add(Opened(), opening);
                Add(
                    new ComprehensiveAgreementReached(both, issues)
                    {
                        Account = AccountOf(day, "The round ends with a comprehensive agreement.", step, present),
                    },
                    last);
                break;
        }
    }

    private int Add(NegotiationEvent happened, int? follows)
    {
        state = Negotiation.Evolve(state, happened);
        written.Add(new(happened, follows));
        return written.Count - 1;
    }

    private int Add(NegotiationEvent happened) => Add(happened, follows: null);

    private void Add(IEnumerable<NegotiationEvent> given)
    {
        foreach (var happened in given)
        {
            Add(happened);
        }
    }

    private Account AccountOf(DateOnly day, string text, TraceStep step, params ReadOnlySpan<ActorId> actors) => new(
        When.On(day),
        step.Why.OrderBy(draw => draw.Occurred).LastOrDefault() is { } why
            ? FormattableString.Invariant($"{text} Run {trace.Run} of seed {trace.Seed} draws it with probability ")
                + FormattableString.Invariant($"{(why.Occurred ? why.Probability : 1 - why.Probability):0.###}.")
            : $"{text} It follows in run {trace.Run} of seed {trace.Seed}.",
        Actors: [.. actors],
        Origin: Origin.Simulated);

    private string Name(ActorId actor) => Naming.NameOf(model.Case, actor);

    private ValueList<ActorId> AtWork() =>
        state.Mediators.Where(mediator => mediator.Track == model.Card.Track && mediator.Role == MediatorRole.Mediating)
            .Select(mediator => mediator.Actor)
            .Union(
                model.Card.Mediators.Where(
                    mediator => !state.Mediators.Any(known => known.Actor == mediator && known.Role == MediatorRole.Withdrawn)))
            .ToValueList();

    private ActorId? Joining() => model.Card.Joining.Select(actor => (ActorId?)actor).FirstOrDefault(actor =>
        !state.Mediators.Any(mediator => mediator.Actor == actor && mediator.Track == model.Card.Track && mediator.Role == MediatorRole.Mediating));

    private int Number() => state.Rounds.Latest.Append(state.Rounds.Open).Max(round => round?.Number ?? 0) + 1;
}
