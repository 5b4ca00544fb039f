using static Simulator.Engine.ReferenceConstants;

namespace Simulator.Engine;

/// <summary>Hears what a run draws and what happens in it. One that listens to nothing costs nothing.</summary>
public interface IRunListener
{
    /// <summary>
    /// Hears a draw, with the state that decided its probability: of what may happen on any day only when it does, of what something else calls for always.
    /// </summary>
    void Drew(Draw draw, int day, bool occurred, in ModelState state);

    /// <summary>Hears that something happened.</summary>
    /// <param name="happening">What.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="drawn">Whether chance decided it; else it is told by the timeline, or follows of itself.</param>
    void Happened(Happening happening, int day, bool drawn);

    /// <summary>Hears that a day is over.</summary>
    void DayEnded(int day, in ModelState state);
}

/// <summary>One run: from the state of a premise, day by day, what the timeline tells and what chance draws.</summary>
public static class Simulation
{
    /// <summary>Runs through the days of a premise.</summary>
    /// <param name="premise">All that is fixed before chance.</param>
    /// <param name="draws">Chance.</param>
    /// <param name="listener">Who listens.</param>
    /// <returns>The state on the evening of the last day.</returns>
    public static ModelState Run<TDraws, TListener>(Premise premise, TDraws draws, TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        ArgumentNullException.ThrowIfNull(premise);
        var parameters = premise.Model.Parameters;
        var conditions = premise.Conditions;
        var state = premise.Start;
        for (var at = 0; at < conditions.Length; at++)
        {
            var day = premise.FirstDay + at;
            ref readonly var today = ref conditions[at];
            var open = premise.Open[at];
            state.NextDay();
            if (IsDueToOperate(state, day))
            {
                Happen(ref state, new(HappeningKind.MechanismOperates), day, parameters, ref listener, drawn: false);
            }

            var monitoring = Hazards.Monitoring(state, today, day);
            foreach (var told in premise.Violence[at])
            {
                Happen(ref state, told, day, parameters, ref listener, drawn: false);
            }

            Fight(ref state, today, day, monitoring, open, parameters, ref draws, ref listener);
            state.EndDay(today, monitoring, parameters);
            foreach (var told in premise.Talks[at])
            {
                Happen(ref state, told, day, parameters, ref listener, drawn: false);
            }

            Talk(ref state, today, day, monitoring, open, premise.Model.MostMediators, parameters, ref draws, ref listener);
            listener.DayEnded(day, state);
        }

        return state;
    }

    /// <summary>Lives a day as it is told, with nothing left to chance.</summary>
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

    private static void Fight<TDraws, TListener>(
        ref ModelState state, in Conditions today, int day, double monitoring, Open open, Parameters parameters, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        if ((open & Open.Outside) != Open.Nothing && (state.AttackDays & 1) == 0)
        {
            var rate = Hazards.Attack(state, today, day, monitoring, parameters, default(Unheard));
            if (Occurs(rate, Draw.Attack, day, state, ref draws, ref listener))
            {
                Happen(ref state, new(HappeningKind.Attack), day, parameters, ref listener, drawn: true);
            }
        }

        if ((open & Open.Parties) == Open.Nothing)
        {
            return;
        }

        var strikes = (state.AttackDays & 1) != 0 && (state.StrikeDays & 1) == 0
            && Turns(Hazards.Strike(state, today, day, monitoring, parameters, default(Unheard)), Draw.Strike, day, day, state, ref draws, ref listener);
        var fires = (state.FireDays & 1) == 0
            && Occurs(Hazards.Fire(state, today, monitoring, parameters, default(Unheard)), Draw.BorderFire, day, state, ref draws, ref listener);
        if (strikes)
        {
            Happen(ref state, new(HappeningKind.Strike), day, parameters, ref listener, drawn: true);
        }

        if (fires)
        {
            Happen(ref state, new(HappeningKind.BorderFire), day, parameters, ref listener, drawn: true);
        }

        if (((state.StrikeDays | state.FireDays) & 1) != 0 && !state.Hostilities && (state.Rung >= 1 || state.Lapsed)
            && Turns(Hazards.Escalation(state, today, monitoring, parameters, default(Unheard)), Draw.Escalation, day, day, state, ref draws, ref listener))
        {
            Happen(ref state, new(HappeningKind.HostilitiesResume), day, parameters, ref listener, drawn: true);
            var convened = day + ReconveningDelay + (int)(draws.Of(Draw.Reconvening, day) * ReconveningSpread);
            Happen(ref state, new(HappeningKind.RoundScheduled, Day: convened), day, parameters, ref listener, drawn: true);
        }
    }

    private static void Talk<TDraws, TListener>(
        ref ModelState state, in Conditions today, int day, double monitoring, Open open, int mostMediators, Parameters parameters, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        if ((open & Open.Parties) != Open.Nothing)
        {
            if (state.NextRound != ModelState.Never && day >= state.NextRound)
            {
                Happen(ref state, new(HappeningKind.RoundBegins), day, parameters, ref listener, drawn: true);
                Happen(ref state, Sit(state, today, day, monitoring, parameters, ref draws, ref listener), day, parameters, ref listener, drawn: true);
            }

            if (state.NextRound == ModelState.Never && day - state.LastRound >= DaysBetweenRounds
                && draws.Of(Draw.RoundScheduled, day) < Hazards.RoundAtMost(state, today, parameters)
                && Occurs(Hazards.Round(state, today, parameters, default(Unheard)), Draw.RoundScheduled, day, state, ref draws, ref listener))
            {
                Happen(ref state, new(HappeningKind.RoundScheduled, Day: day + RoundNotice), day, parameters, ref listener, drawn: true);
            }
        }

        if ((open & Open.Outside) != Open.Nothing && state.Mediators < mostMediators)
        {
            if (draws.Of(Draw.MediatorJoins, day) < MediatorArrival)
            {
                listener.Drew(Draw.MediatorJoins, day, occurred: true, state);
                Happen(ref state, new(HappeningKind.MediatorJoins), day, parameters, ref listener, drawn: true);
            }
        }
    }

    /// <summary>How a round ends.</summary>
    private static Happening Sit<TDraws, TListener>(
        in ModelState state, in Conditions today, int day, double monitoring, Parameters parameters, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var table = Bargaining.Sit(state, today, monitoring, parameters);
        var zone = table.Zone + Bargaining.Deviation(draws.Of(Draw.Bargaining, state.Rounds), table.Error);
        var reached = Bargaining.Reached(zone, state.Rung, parameters);
        listener.Drew(Draw.Bargaining, day, reached > state.Rung, state);
        if (reached <= state.Rung)
        {
            return new(reached == state.Rung && reached > 0 ? HappeningKind.NoProgress : HappeningKind.RoundFails);
        }

        // A ceasefire is an order to the troops; what goes beyond has to pass the capitals.
        var gap = table.Minimum - table.Maximum;
        return reached >= 2 && !double.IsNegativeInfinity(parameters.Refusal)
            ? Turns(Hazards.Refusal(gap, today.AddresseeRefusal, parameters, default(Unheard)), Draw.AddresseeRefusal, state.Rounds, day, state, ref draws, ref listener)
                ? new(HappeningKind.AddresseeRefuses, reached)
                : Turns(Hazards.Refusal(gap, today.ClaimantRefusal, parameters, default(Unheard)), Draw.ClaimantRefusal, state.Rounds, day, state, ref draws, ref listener)
                    ? new(HappeningKind.ClaimantRefuses, reached)
                    : new(HappeningKind.Agreement, reached)
            : new(HappeningKind.Agreement, reached);
    }

    /// <summary>Draws whether something with that log rate a day happens today.</summary>
    private static bool Occurs<TDraws, TListener>(double logRate, Draw draw, int day, in ModelState state, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var (rate, luck) = (Math.Exp(logRate), draws.Of(draw, day));

        // The probability is never above the rate, which spares most days a second exponential.
        if (luck >= rate || luck >= 1 - Math.Exp(-rate))
        {
            return false;
        }

        listener.Drew(draw, day, occurred: true, state);
        return true;
    }

    /// <summary>Draws whether something with those log-odds comes about.</summary>
    private static bool Turns<TDraws, TListener>(double logOdds, Draw draw, int at, int day, in ModelState state, ref TDraws draws, ref TListener listener)
        where TDraws : struct, IDraws
        where TListener : struct, IRunListener
    {
        var occurred = draws.Of(draw, at) < Hazards.Probability(logOdds);
        listener.Drew(draw, day, occurred, state);
        return occurred;
    }

    private static bool IsDueToOperate(in ModelState state, int day) => state is { Rung: >= 3, Operates: false, OperatesFrom: not ModelState.Never } && day >= state.OperatesFrom;

    private static void Happen<TListener>(ref ModelState state, Happening happening, int day, Parameters parameters, ref TListener listener, bool drawn)
        where TListener : struct, IRunListener
    {
        state.Apply(happening, day, parameters);
        listener.Happened(happening, day, drawn);
    }
}
