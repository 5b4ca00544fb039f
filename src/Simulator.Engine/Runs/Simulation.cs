using Simulator.Engine.Chance;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>A listener that is notified of the draws and events of a run. One that ignores them costs nothing.</summary>
public interface IRunListener
{
    /// <summary>A draw, with the state that decided its probability.</summary>
    /// <remarks>For draws of every day, the listener is notified only when the event occurs; for draws that follow another event, always.</remarks>
    /// <param name="draw">The draw.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="occurred">True when the event occurred.</param>
    /// <param name="state">The state before the event.</param>
    void Drew(Draw draw, int day, bool occurred, in ModelState state);

    /// <summary>An event of the run.</summary>
    /// <param name="modelEvent">The event.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="drawn">True when the event was drawn; false when the timeline gives it, or when it follows from the state.</param>
    void Happened(ModelEvent modelEvent, int day, bool drawn);

    /// <summary>The end of a day, with the state on its evening.</summary>
    void DayEnded(int day, in ModelState state);
}

/// <summary>One run: from an initial state, day by day, the given events and the drawn ones. Start reading here.</summary>
public static class Simulation
{
    /// <summary>Runs through the days of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="draws">The random draws.</param>
    /// <param name="listener">The listener; <see cref="NoListener"/> for none.</param>
    /// <returns>The state on the evening of the last day.</returns>
    public static ModelState Run<TDraws, TListener>(RunInput input, TDraws draws, TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ArgumentNullException.ThrowIfNull(input);
        var parameters = input.Model.Parameters;
        var covariates = input.Covariates;
        var state = input.Start;
        for (var at = 0; at < covariates.Length; at++)
        {
            var day = input.FirstDay + at;
            ref readonly var today = ref covariates[at];
            var open = input.Open[at];
            state.NextDay();
            if (IsDueToOperate(state, day))
            {
                Happen(ref state, new(ModelEventKind.MechanismOperates), day, parameters, ref listener, drawn: false);
            }

            var monitoring = Hazards.Monitoring(state, today, day);
            foreach (var modelEvent in input.Violence[at])
            {
                Happen(ref state, modelEvent, day, parameters, ref listener, drawn: false);
            }

            Fight(ref state, today, day, monitoring, open, parameters, ref draws, ref listener);
            state.EndDay(today, monitoring, parameters);
            foreach (var modelEvent in input.Talks[at])
            {
                Happen(ref state, modelEvent, day, parameters, ref listener, drawn: false);
            }

            Talk(ref state, today, day, monitoring, open, input.Model.MaxMediators, parameters, ref draws, ref listener);
            listener.DayEnded(day, state);
        }

        return state;
    }

    /// <summary>Replays a day with nothing left to chance: a day before the first day of the runs.</summary>
    internal static void Relive(
        ref ModelState state, int day, in Covariates covariates, ReadOnlySpan<ModelEvent> violence, ReadOnlySpan<ModelEvent> talks,
        Parameters parameters)
    {
        state.NextDay();
        if (IsDueToOperate(state, day))
        {
            state.Apply(new(ModelEventKind.MechanismOperates), day, parameters);
        }

        var monitoring = Hazards.Monitoring(state, covariates, day);
        foreach (var modelEvent in violence)
        {
            state.Apply(modelEvent, day, parameters);
        }

        state.EndDay(covariates, monitoring, parameters);
        foreach (var modelEvent in talks)
        {
            state.Apply(modelEvent, day, parameters);
        }
    }

    /// <summary>The violence of a day, so far as it is left to chance: attacks, strikes in response, fire on the border, escalation.</summary>
    private static void Fight<TDraws, TListener>(
        ref ModelState state, in Covariates today, int day, double monitoring, Randomness open, Parameters parameters, ref TDraws draws,
        ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        if ((open & Randomness.Outside) != Randomness.Nothing && (state.AttackDays & 1) == 0)
        {
            var rate = Hazards.Attack(state, today, day, monitoring, parameters, default(NoTerms));
            if (ArrivesToday(rate, Draw.Attack, day, state, ref draws, ref listener))
            {
                Happen(ref state, new(ModelEventKind.Attack), day, parameters, ref listener, drawn: true);
            }
        }

        if ((open & Randomness.Parties) == Randomness.Nothing)
        {
            return;
        }

        // Both are drawn before either is applied, so that fire does not depend on the loss of trust by a strike of the same day.
        var strikes = (state.AttackDays & 1) != 0 && (state.StrikeDays & 1) == 0
            && Bernoulli(
                Hazards.Strike(state, today, day, monitoring, parameters, default(NoTerms)), Draw.Strike, day, day, state, ref draws, ref listener);
        var fires = (state.FireDays & 1) == 0
            && ArrivesToday(
                Hazards.Fire(state, today, monitoring, parameters, default(NoTerms)), Draw.BorderFire, day, state, ref draws, ref listener);
        if (strikes)
        {
            Happen(ref state, new(ModelEventKind.Strike), day, parameters, ref listener, drawn: true);
        }

        if (fires)
        {
            Happen(ref state, new(ModelEventKind.BorderFire), day, parameters, ref listener, drawn: true);
        }

        if (((state.StrikeDays | state.FireDays) & 1) != 0 && !state.Hostilities && (state.Rung >= 1 || state.Lapsed)
            && Bernoulli(
                Hazards.Escalation(state, today, monitoring, parameters, default(NoTerms)), Draw.Escalation, day, day, state, ref draws,
                ref listener))
        {
            Happen(ref state, new(ModelEventKind.HostilitiesResume), day, parameters, ref listener, drawn: true);
            var convened = day + ReconveningDelay + (int)(draws.Of(Draw.Reconvening, day) * ReconveningSpread);
            Happen(ref state, new(ModelEventKind.RoundScheduled, Day: convened), day, parameters, ref listener, drawn: true);
        }
    }

    /// <summary>The talks of a day, so far as they are left to chance: a round that is due, the scheduling of the next, mediators who join.</summary>
    private static void Talk<TDraws, TListener>(
        ref ModelState state, in Covariates today, int day, double monitoring, Randomness open, int maxMediators, Parameters parameters,
        ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        if ((open & Randomness.Parties) != Randomness.Nothing)
        {
            if (state.NextRound != ModelState.Never && day >= state.NextRound)
            {
                Happen(ref state, new(ModelEventKind.RoundBegins), day, parameters, ref listener, drawn: true);
                var result = Sit(state, today, day, monitoring, parameters, ref draws, ref listener);
                Happen(ref state, result, day, parameters, ref listener, drawn: true);
            }

            // The upper bound needs no logarithm and decides most days.
            if (state.NextRound == ModelState.Never && day - state.LastRound >= DaysBetweenRounds
                && draws.Of(Draw.RoundScheduled, day) < Hazards.RoundAtMost(state, today, parameters)
                && ArrivesToday(Hazards.Round(state, today, parameters, default(NoTerms)), Draw.RoundScheduled, day, state, ref draws, ref listener))
            {
                Happen(ref state, new(ModelEventKind.RoundScheduled, Day: day + RoundNotice), day, parameters, ref listener, drawn: true);
            }
        }

        if ((open & Randomness.Outside) != Randomness.Nothing && state.Mediators < maxMediators)
        {
            if (draws.Of(Draw.MediatorJoins, day) < MediatorArrival)
            {
                listener.Drew(Draw.MediatorJoins, day, occurred: true, state);
                Happen(ref state, new(ModelEventKind.MediatorJoins), day, parameters, ref listener, drawn: true);
            }
        }
    }

    /// <summary>The end of the round that has begun.</summary>
    private static ModelEvent Sit<TDraws, TListener>(
        in ModelState state, in Covariates today, int day, double monitoring, Parameters parameters, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var table = BargainingStep.Sit(state, today, monitoring, parameters);
        var zone = table.Zone + BargainingStep.Deviation(draws.Of(Draw.Bargaining, state.Rounds), table.Error);
        var reached = BargainingStep.Reached(zone, state.Rung, parameters);
        listener.Drew(Draw.Bargaining, day, reached > state.Rung, state);
        if (reached <= state.Rung)
        {
            return new(reached == state.Rung && reached > 0 ? ModelEventKind.NoProgress : ModelEventKind.RoundFails);
        }

        // A ceasefire is an order to the troops. Higher rungs must be ratified by the capitals (Putnam 1988), the addressee's first.
        if (reached >= 2 && !double.IsNegativeInfinity(parameters.Refusal))
        {
            var gap = table.Minimum - table.Maximum;
            var addressee = Hazards.Refusal(gap, today.AddresseeRefusal, parameters, default(NoTerms));
            if (Bernoulli(addressee, Draw.AddresseeRefusal, state.Rounds, day, state, ref draws, ref listener))
            {
                return new(ModelEventKind.AddresseeRefuses, reached);
            }

            var claimant = Hazards.Refusal(gap, today.ClaimantRefusal, parameters, default(NoTerms));
            if (Bernoulli(claimant, Draw.ClaimantRefusal, state.Rounds, day, state, ref draws, ref listener))
            {
                return new(ModelEventKind.ClaimantRefuses, reached);
            }
        }

        return new(ModelEventKind.Agreement, reached);
    }

    /// <summary>Draws whether a Poisson process with a given log of the daily rate has an arrival today.</summary>
    private static bool ArrivesToday<TDraws, TListener>(
        double logRate, Draw draw, int day, in ModelState state, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var (rate, uniform) = (Math.Exp(logRate), draws.Of(draw, day));

        // The probability never exceeds the rate, so most days need no second exponential.
        if (uniform >= rate || uniform >= 1 - Math.Exp(-rate))
        {
            return false;
        }

        listener.Drew(draw, day, occurred: true, state);
        return true;
    }

    /// <summary>Draws a Bernoulli variable with given log-odds, for a draw that follows another event of the day or the round.</summary>
    private static bool Bernoulli<TDraws, TListener>(
        double logOdds, Draw draw, int at, int day, in ModelState state, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var occurred = draws.Of(draw, at) < Hazards.Probability(logOdds);
        listener.Drew(draw, day, occurred, state);
        return occurred;
    }

    /// <summary>True when a mechanism begins to operate: its agreement is in force, and its lag is over.</summary>
    private static bool IsDueToOperate(in ModelState state, int day) =>
        state is { Rung: >= 3, Operates: false, OperatesFrom: not ModelState.Never } && day >= state.OperatesFrom;

    private static void Happen<TListener>(
        ref ModelState state, ModelEvent modelEvent, int day, Parameters parameters, ref TListener listener, bool drawn)
        where TListener : struct, IRunListener
    {
        state.Apply(modelEvent, day, parameters);
        listener.Happened(modelEvent, day, drawn);
    }
}
