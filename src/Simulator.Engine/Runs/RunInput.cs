using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Mediation;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>The part of a day that is left to chance.</summary>
[Flags]
public enum Randomness
{
    /// <summary>Nothing: all events of the day are given.</summary>
    Nothing = 0,

    /// <summary>Events that no party decides: attacks, and mediators who join.</summary>
    Outside = 1,

    /// <summary>The actions of the parties: strikes, fire, escalation, rounds.</summary>
    Parties = 2,

    /// <summary>Everything.</summary>
    Everything = Outside | Parties,
}

/// <summary>The history that a timeline gives to runs.</summary>
/// <param name="Before">The events before the first day of the runs.</param>
/// <param name="Given">The events given on later days: assumptions of a branch, and events carried over.</param>
/// <param name="OutsideUntil">
/// The last day whose attacks and joining mediators are all given; <c>null</c> when all of them are left to chance.
/// </param>
/// <param name="PartiesUntil">The last day whose actions of the parties are all given; <c>null</c> when all of them are left to chance.</param>
public sealed record GivenHistory(
    IReadOnlyList<NegotiationEvent> Before, IReadOnlyList<NegotiationEvent> Given, DateOnly? OutsideUntil = null, DateOnly? PartiesUntil = null);

/// <summary>The input of a run: initial state, daily covariates, and given events.</summary>
/// <remarks>The input is the same for all runs of an ensemble. Its cost grows with the events of the timeline; the cost of a run does not.</remarks>
public sealed class RunInput
{
    private readonly ModelEvent[][] violence;
    private readonly ModelEvent[][] talks;
    private readonly Covariates[] covariates;
    private readonly Randomness[] open;

    private RunInput(StochasticModel model, DateOnly from, int days)
    {
        Model = model;
        From = from;
        violence = new ModelEvent[days][];
        talks = new ModelEvent[days][];
        covariates = new Covariates[days];
        open = new Randomness[days];
        Values = new VariableValues[days];
        States = new NegotiationState[days];
    }

    /// <summary>The model.</summary>
    public StochasticModel Model { get; }

    /// <summary>The first day of the runs.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the runs.</summary>
    public DateOnly Until => From.AddDays(Days - 1);

    /// <summary>The number of days of a run, from 0.</summary>
    public int Days => covariates.Length;

    /// <summary>The number of the first day.</summary>
    public int FirstDay => From.DayNumber;

    /// <summary>The initial state, on the morning of the first day.</summary>
    public ModelState Start { get; private set; }

    /// <summary>The contested levers with an effect on one of the days: runs differ under another reading of them.</summary>
    public ValueList<LeverId> Contested { get; private set; } = [];

    /// <summary>True when, by the given events, a party denies on the last day that the ceasefire holds.</summary>
    internal bool Disowned { get; private set; }

    /// <summary>The state of the negotiation on the evening of each day, by the given events alone.</summary>
    internal NegotiationState[] States { get; }

    /// <summary>The values of the model's variables on each day.</summary>
    internal VariableValues[] Values { get; }

    /// <summary>The covariates of each day.</summary>
    internal ReadOnlySpan<Covariates> Covariates => covariates;

    /// <summary>The given events of each day that precede its talks: violence, and mechanisms that begin to operate.</summary>
    internal ReadOnlySpan<ModelEvent[]> Violence => violence;

    /// <summary>The other given events of each day.</summary>
    internal ReadOnlySpan<ModelEvent[]> Talks => talks;

    /// <summary>The part of each day that is left to chance.</summary>
    internal ReadOnlySpan<Randomness> Open => open;

    /// <summary>The input of runs on a timeline.</summary>
    /// <param name="model">The model.</param>
    /// <param name="history">The history that the timeline gives.</param>
    /// <param name="from">The first day of the runs, not before the model opens.</param>
    /// <param name="until">The last day; the day before <paramref name="from"/> for runs of no days.</param>
    /// <param name="readings">The readings of contested levers; of a lever without one, the first. Default empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The runs would begin before the model opens, or end before they begin.</exception>
    public static RunInput Of(
        StochasticModel model, GivenHistory history, DateOnly from, DateOnly until, ValueList<FollowedReading> readings = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(history);
        var opens = model.Card.Opens;
        if (from < opens)
        {
            throw new ArgumentOutOfRangeException(
                nameof(from), $"Runs would begin on {from:yyyy-MM-dd}. Allowed: from {opens:yyyy-MM-dd} on, when the model opens.");
        }

        if (until < from.AddDays(-1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(until), $"Runs would end on {until:yyyy-MM-dd}. Allowed: from {from:yyyy-MM-dd} on, when they begin.");
        }

        var input = new RunInput(model, from, until.DayNumber - from.DayNumber + 1);
        var days = history.Before.Concat(history.Given).ToLookup(happened => happened.Account.When.Effective());
        var state = Negotiation.Fold(history.Before.Where(happened => happened.Account.When.Effective() < opens));
        var drivers = new Drivers(model, readings, state);
        var (joined, contested) = (new HashSet<ActorId>(), new HashSet<LeverId>());
        var start = ModelState.Opening(model.Parameters, model.Card.Mediators.Count, model.Card.FirstRound?.DayNumber);
        for (var day = opens; day <= until; day = day.AddDays(1))
        {
            var modelEvents = days[day].SelectMany(happened => Translation.Of(happened, model.Sides)).ToLookup(ComesFirst);
            state = Negotiation.Fold(days[day], state);
            Join(joined, days[day], model.Card);
            var values = drivers.On(day, state, joined.Count);
            var made = Runs.Covariates.Of(values, model.Parameters);
            if (day < from)
            {
                Simulation.Relive(ref start, day.DayNumber, made, [.. modelEvents[true]], [.. modelEvents[false]], model.Parameters);
                continue;
            }

            var at = day.DayNumber - from.DayNumber;
            input.violence[at] = [.. modelEvents[true]];
            input.talks[at] = [.. modelEvents[false]];
            input.covariates[at] = made;
            input.open[at] = (day <= history.OutsideUntil ? Randomness.Nothing : Randomness.Outside)
                | (day <= history.PartiesUntil ? Randomness.Nothing : Randomness.Parties);
            input.Values[at] = values;
            input.States[at] = state;
            contested.UnionWith(drivers.Contested(state, values));
        }

        input.Contested = [.. model.Card.Levers.Select(mapping => mapping.Lever).Where(contested.Contains)];
        input.Start = start.Begun();
        input.Disowned = state.Cessation is { InForce: true } cessation
            && state.Ceasefire.Any(standing => standing.Status == CeasefireStatus.NotHolding && standing.Since >= cessation.Since);
        return input;
    }

    /// <summary>
    /// Records the mediators that join and leave by recorded or assumed events. Those that join in a run are in addition to those that a lever
    /// brings, also after the run has been written down.
    /// </summary>
    private static void Join(HashSet<ActorId> joined, IEnumerable<NegotiationEvent> today, ModelCard card)
    {
        foreach (var happened in today)
        {
            switch (happened)
            {
                case MediatorJoined e when e.Account.Origin != Origin.Simulated && e.Track == card.Track && !card.Mediators.Contains(e.Mediator):
                    joined.Add(e.Mediator);
                    break;
                case MediatorWithdrew e when e.Track == card.Track:
                    joined.Remove(e.Mediator);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// True when the event precedes the talks of its day: violence, and a mechanism, which begins to operate in the morning and may end by violence.
    /// </summary>
    internal static bool ComesFirst(ModelEvent modelEvent) =>
        modelEvent.Kind is ModelEventKind.Attack or ModelEventKind.Strike or ModelEventKind.BorderFire or ModelEventKind.HostilitiesResume
            or ModelEventKind.MechanismOperates;
}
