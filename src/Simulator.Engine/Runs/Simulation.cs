using static Simulator.Engine.ReferenceConstants;

namespace Simulator.Engine;

/// <summary>A listener that is notified of the draws and events of a run. One that ignores them costs nothing.</summary>
public interface IRunListener
{
    /// <summary>A draw, with the state that decided its probability.</summary>
    /// <remarks>Of what may happen on any day, only draws that occurred are notified; of what another event calls for, all.</remarks>
    /// <param name="draw">What was left to chance.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="occurred">Whether it came about.</param>
    /// <param name="state">The state before the event.</param>
    void Drew(Draw draw, int day, bool occurred, in ModelState state);

    /// <summary>An event of the run.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="drawn">Whether chance decided it; otherwise the timeline gives it, or it follows from the state.</param>
    void Happened(Happening happening, int day, bool drawn);

    /// <summary>The end of a day, with the state on its evening.</summary>
    void DayEnded(int day, in ModelState state);
}

/// <summary>One run: from an initial state, day by day, the events that the timeline gives and those that chance draws. Start reading here.</summary>
public static class Simulation
{
    /// <summary>Runs through the days of an input.</summary>
    /// <param name="premise">The input.</param>
    /// <param name="draws">The random draws.</param>
    /// <param name="listener">The listener; <see cref="Deaf"/> for none.</param>
    /// <returns>The state on the evening of the last day.</returns>
    public static ModelState Run<TDraws, TListener>(Premise premise, TDraws draws, TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ArgumentNullException.ThrowIfNull(premise);
        var parameters = premise.Model.Parameters;
        var conditions = premise.Conditions;
        var (state, chance) = (premise.Start, new ObservedDraws<TDraws, TListener>(draws, listener));
        for (var at = 0; at < conditions.Length; at++)
        {
            var number = premise.FirstDay + at;
            state.NextDay();
            if (IsDueToOperate(state, number))
            {
                chance.Happen(ref state, new(HappeningKind.MechanismOperates), number, parameters, drawn: false);
            }

            var day = new Day(in conditions[at], number, Hazards.Monitoring(state, conditions[at], number), premise.Open[at], parameters);
            foreach (var given in premise.Violence[at])
            {
                chance.Happen(ref state, given, number, parameters, drawn: false);
            }

            Fight(ref state, day, ref chance);
            state.EndDay(day.Today, day.Monitoring, parameters);
            foreach (var given in premise.Talks[at])
            {
                chance.Happen(ref state, given, number, parameters, drawn: false);
            }

            Talk(ref state, day, premise.Model.MostMediators, ref chance);
            chance.EndDay(number, state);
        }

        return state;
    }

    /// <summary>Replays a day with nothing left to chance: a day on record, before the first day of the runs.</summary>
    internal static void Relive(
        ref ModelState state, int day, in Conditions conditions, ReadOnlySpan<Happening> violence, ReadOnlySpan<Happening> talks, Parameters parameters)
    {
        state.NextDay();
        if (IsDueToOperate(state, day))
        {
            state.Apply(new(HappeningKind.MechanismOperates), day, parameters);
        }

        var monitoring = Hazards.Monitoring(state, conditions, day);
        foreach (var told in violence)
        {
            state.Apply(told, day, parameters);
        }

        state.EndDay(conditions, monitoring, parameters);
        foreach (var told in talks)
        {
            state.Apply(told, day, parameters);
        }
    }

    /// <summary>The violence of a day, as far as it is left to chance: attacks, answers to them, fire on the border, escalation.</summary>
    private static void Fight<TDraws, TListener>(ref ModelState state, in Day day, ref ObservedDraws<TDraws, TListener> chance)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ref readonly var today = ref day.Today;
        var (number, parameters, monitoring) = (day.Number, day.Parameters, day.Monitoring);
        if (day.LeavesOutside && (state.AttackDays & 1) == 0
            && chance.ArrivesToday(Hazards.Attack(state, today, number, monitoring, parameters, default(Unheard)), Draw.Attack, day, state))
        {
            chance.Happen(ref state, new(HappeningKind.Attack), number, parameters, drawn: true);
        }

        if (!day.LeavesParties)
        {
            return;
        }

        // Both are drawn before either happens, so that fire does not depend on the trust that the strike of the same day costs.
        var strikes = (state.AttackDays & 1) != 0 && (state.StrikeDays & 1) == 0
            && chance.Bernoulli(
                Hazards.Strike(state, today, number, monitoring, parameters, default(Unheard)), Draw.Strike, number, day, state);
        var fires = (state.FireDays & 1) == 0
            && chance.ArrivesToday(Hazards.Fire(state, today, monitoring, parameters, default(Unheard)), Draw.BorderFire, day, state);
        if (strikes)
        {
            chance.Happen(ref state, new(HappeningKind.Strike), number, parameters, drawn: true);
        }

        if (fires)
        {
            chance.Happen(ref state, new(HappeningKind.BorderFire), number, parameters, drawn: true);
        }

        if (((state.StrikeDays | state.FireDays) & 1) != 0 && !state.Hostilities && (state.Rung >= 1 || state.Lapsed)
            && chance.Bernoulli(
                Hazards.Escalation(state, today, monitoring, parameters, default(Unheard)), Draw.Escalation, number, day, state))
        {
            chance.Happen(ref state, new(HappeningKind.HostilitiesResume), number, parameters, drawn: true);
            var convened = number + ReconveningDelay + (int)(chance.Uniform(Draw.Reconvening, number) * ReconveningSpread);
            chance.Happen(ref state, new(HappeningKind.RoundScheduled, Day: convened), number, parameters, drawn: true);
        }
    }

    /// <summary>The talks of a day, as far as they are left to chance: a round that is due, the scheduling of the next, mediators who join.</summary>
    private static void Talk<TDraws, TListener>(ref ModelState state, in Day day, int maxMediators, ref ObservedDraws<TDraws, TListener> chance)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ref readonly var today = ref day.Today;
        var (number, parameters) = (day.Number, day.Parameters);
        if (day.LeavesParties)
        {
            if (state.NextRound != ModelState.Never && number >= state.NextRound)
            {
                chance.Happen(ref state, new(HappeningKind.RoundBegins), number, parameters, drawn: true);
                chance.Happen(ref state, EndOfRound(state, day, ref chance), number, parameters, drawn: true);
            }

            // The bound, which needs no logarithm, settles most days.
            if (state.NextRound == ModelState.Never && number - state.LastRound >= DaysBetweenRounds
                && chance.Uniform(Draw.RoundScheduled, number) < Hazards.RoundAtMost(state, today, parameters)
                && chance.ArrivesToday(Hazards.Round(state, today, parameters, default(Unheard)), Draw.RoundScheduled, day, state))
            {
                chance.Happen(ref state, new(HappeningKind.RoundScheduled, Day: number + RoundNotice), number, parameters, drawn: true);
            }
        }

        if (day.LeavesOutside && state.Mediators < maxMediators && chance.ComesAboutToday(MediatorArrival, Draw.MediatorJoins, day, state))
        {
            chance.Happen(ref state, new(HappeningKind.MediatorJoins), number, parameters, drawn: true);
        }
    }

    /// <summary>The end of the round that has begun.</summary>
    private static Happening EndOfRound<TDraws, TListener>(in ModelState state, in Day day, ref ObservedDraws<TDraws, TListener> chance)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ref readonly var today = ref day.Today;
        var parameters = day.Parameters;
        var table = BargainingStep.Sit(state, today, day.Monitoring, parameters);
        var zone = table.Zone + BargainingStep.Deviation(chance.Uniform(Draw.Bargaining, state.Rounds), table.Error);
        var reached = BargainingStep.Reached(zone, state.Rung, parameters);
        chance.Drew(Draw.Bargaining, day, reached > state.Rung, state);
        if (reached <= state.Rung)
        {
            return new(reached == state.Rung && reached > 0 ? HappeningKind.NoProgress : HappeningKind.RoundFails);
        }

        // A ceasefire is an order to the troops; what goes beyond has to pass the capitals (Putnam 1988), the addressee's first.
        if (reached >= 2 && !double.IsNegativeInfinity(parameters.Refusal))
        {
            var gap = table.Minimum - table.Maximum;
            var addressee = Hazards.Refusal(gap, today.AddresseeRefusal, parameters, default(Unheard));
            if (chance.Bernoulli(addressee, Draw.AddresseeRefusal, state.Rounds, day, state))
            {
                return new(HappeningKind.AddresseeRefuses, reached);
            }

            var claimant = Hazards.Refusal(gap, today.ClaimantRefusal, parameters, default(Unheard));
            if (chance.Bernoulli(claimant, Draw.ClaimantRefusal, state.Rounds, day, state))
            {
                return new(HappeningKind.ClaimantRefuses, reached);
            }
        }

        return new(HappeningKind.Agreement, reached);
    }

    /// <summary>Whether a mechanism that the parties agreed on begins to operate on a day: its lag is over, and the agreement stands.</summary>
    private static bool IsDueToOperate(in ModelState state, int day) =>
        state is { Rung: >= 3, Operates: false, OperatesFrom: not ModelState.Never } && day >= state.OperatesFrom;
}
