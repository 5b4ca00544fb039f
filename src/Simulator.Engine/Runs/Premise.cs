using Simulator.Domain;

namespace Simulator.Engine;

/// <summary>What may still be left to chance on a day.</summary>
[Flags]
public enum Open
{
    /// <summary>Nothing: the day is as told.</summary>
    Nothing = 0,

    /// <summary>What no party decides: attacks, and mediators who come along.</summary>
    Outside = 1,

    /// <summary>What the parties do: strikes, fire, escalation, rounds.</summary>
    Parties = 2,

    /// <summary>Everything.</summary>
    Everything = Outside | Parties,
}

/// <summary>What a timeline gives to runs.</summary>
/// <param name="Before">What was told before the first day of the runs.</param>
/// <param name="Given">What is told of later days all the same: suppositions, and what they carry over.</param>
/// <param name="OutsideUntil">The last day on which all attacks and mediators are those told; none where all are left to chance.</param>
/// <param name="PartiesUntil">The last day on which everything that the parties do is told; none where all is left to chance.</param>
public sealed record Told(
    IReadOnlyList<NegotiationEvent> Before, IReadOnlyList<NegotiationEvent> Given, DateOnly? OutsideUntil = null, DateOnly? PartiesUntil = null);

/// <summary>All that is fixed before chance: where runs start, what levers and factors make of each day, and what is told to happen.</summary>
/// <remarks>It is the same for all runs. Its cost grows with the events of the timeline; that of a run does not.</remarks>
public sealed class Premise
{
    private readonly Happening[][] violence;
    private readonly Happening[][] talks;
    private readonly Conditions[] conditions;
    private readonly Open[] open;

    private Premise(StochasticModel model, DateOnly from, int days)
    {
        Model = model;
        From = from;
        violence = new Happening[days][];
        talks = new Happening[days][];
        conditions = new Conditions[days];
        open = new Open[days];
        Values = new VariableValues[days];
        States = new NegotiationState[days];
    }

    /// <summary>The model.</summary>
    public StochasticModel Model { get; }

    /// <summary>The first day of the runs.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the runs.</summary>
    public DateOnly Until => From.AddDays(Days - 1);

    /// <summary>How many days the runs tell.</summary>
    public int Days => conditions.Length;

    /// <summary>The number of the first day.</summary>
    public int FirstDay => From.DayNumber;

    /// <summary>Where runs start, on the morning of the first day.</summary>
    public ModelState Start { get; private set; }

    /// <summary>The contested levers that make a difference on one of the days: under another reading of them, runs differ.</summary>
    public ValueList<LeverId> Contested { get; private set; } = [];

    /// <summary>Whether, by what is told, a party says on the last day that the ceasefire does not hold.</summary>
    internal bool Disowned { get; private set; }

    /// <summary>What is told of each day.</summary>
    internal NegotiationState[] States { get; }

    /// <summary>The variables of each day.</summary>
    internal VariableValues[] Values { get; }

    /// <summary>The conditions of each day.</summary>
    internal ReadOnlySpan<Conditions> Conditions => conditions;

    /// <summary>What is told of each day that comes before its talks: above all the violence.</summary>
    internal ReadOnlySpan<Happening[]> Violence => violence;

    /// <summary>Whatever else is told of each day.</summary>
    internal ReadOnlySpan<Happening[]> Talks => talks;

    /// <summary>What is left to chance on each day.</summary>
    internal ReadOnlySpan<Open> Open => open;

    /// <summary>The premise of runs on a timeline.</summary>
    /// <param name="model">The model.</param>
    /// <param name="told">What the timeline gives to runs.</param>
    /// <param name="from">The first day of the runs, not before the model opens.</param>
    /// <param name="until">The last day; the day before <paramref name="from"/> for runs of no days at all.</param>
    /// <param name="readings">Which readings of contested levers are followed; of a lever that is not named, the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The runs would begin before the model opens, or end before they begin.</exception>
    public static Premise Of(StochasticModel model, Told told, DateOnly from, DateOnly until, ValueList<FollowedReading> readings = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(told);
        var opens = model.Card.Opens;
        if (from < opens)
        {
            throw new ArgumentOutOfRangeException(nameof(from), $"Runs would begin on {from:yyyy-MM-dd}. Allowed: from {opens:yyyy-MM-dd} on, when the model opens.");
        }

        if (until < from.AddDays(-1))
        {
            throw new ArgumentOutOfRangeException(nameof(until), $"Runs would end on {until:yyyy-MM-dd}. Allowed: from {from:yyyy-MM-dd} on, when they begin.");
        }

        var premise = new Premise(model, from, until.DayNumber - from.DayNumber + 1);
        var days = told.Before.Concat(told.Given).ToLookup(happened => happened.Account.When.Effective());
        var state = Negotiation.Fold(told.Before.Where(happened => happened.Account.When.Effective() < opens));
        var variables = new Variables(model, readings, state);
        var (joined, contested) = (new HashSet<ActorId>(), new HashSet<LeverId>());
        var start = ModelState.Opening(model.Parameters, model.Card.Mediators.Count, model.Card.FirstRound?.DayNumber);
        for (var day = opens; day <= until; day = day.AddDays(1))
        {
            var happenings = days[day].SelectMany(happened => Translation.Of(happened, model.Circles)).ToLookup(ComesFirst);
            state = Negotiation.Fold(days[day], state);
            Join(joined, days[day], model.Card);
            var values = variables.On(day, state, joined.Count);
            var made = Engine.Conditions.Of(values, model.Parameters);
            if (day < from)
            {
                Simulation.Relive(ref start, day.DayNumber, made, [.. happenings[true]], [.. happenings[false]], model.Parameters);
                continue;
            }

            var at = day.DayNumber - from.DayNumber;
            premise.violence[at] = [.. happenings[true]];
            premise.talks[at] = [.. happenings[false]];
            premise.conditions[at] = made;
            premise.open[at] = (day <= told.OutsideUntil ? Engine.Open.Nothing : Engine.Open.Outside) | (day <= told.PartiesUntil ? Engine.Open.Nothing : Engine.Open.Parties);
            premise.Values[at] = values;
            premise.States[at] = state;
            contested.UnionWith(variables.Contested(state, values));
        }

        premise.Contested = [.. model.Card.Levers.Select(mapping => mapping.Lever).Where(contested.Contains)];
        premise.Start = start.Begun();
        premise.Disowned = state.Cessation is { InForce: true } cessation
            && state.Ceasefire.Any(standing => standing.Status == CeasefireStatus.NotHolding && standing.Since >= cessation.Since);
        return premise;
    }

    /// <summary>Notes who comes to mediate, and who leaves. Who comes along in a run comes besides those whom a lever brings, also once the run is written down.</summary>
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

    /// <summary>Whether it comes before the talks of its day: violence, and a mechanism that begins to work in the morning and may end with the violence.</summary>
    internal static bool ComesFirst(Happening happening) =>
        happening.Kind is HappeningKind.Attack or HappeningKind.Strike or HappeningKind.BorderFire or HappeningKind.HostilitiesResume or HappeningKind.MechanismOperates;
}
