using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulator.Engine;

/// <summary>The random draws of a run, with the listener that is notified of them and of every event.</summary>
/// <param name="draws">The random draws.</param>
/// <param name="listener">The listener.</param>
[StructLayout(LayoutKind.Auto)]
internal struct ObservedDraws<TDraws, TListener>(TDraws draws, TListener listener)
    where TDraws : struct, IDraws
    where TListener : struct, IRunListener
{
    private TDraws draws = draws;
    private TListener listener = listener;

    /// <summary>A uniform number between 0 and 1, of which the listener is not notified.</summary>
    public double Uniform(Draw draw, int at) => draws.Of(draw, at);

    /// <summary>Draws whether a Poisson process with that log of a daily rate has an arrival today.</summary>
    /// <remarks>Inlined by order: a run makes two or three of these draws a day, and calls would cost it five hundredths of its time.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ArrivesToday(double logRate, Draw draw, in Day day, in ModelState state)
    {
        var (rate, uniform) = (Math.Exp(logRate), draws.Of(draw, day.Number));

        // The probability is never above the rate, which spares most days a second exponential.
        if (uniform >= rate || uniform >= 1 - Math.Exp(-rate))
        {
            return false;
        }

        listener.Drew(draw, day.Number, occurred: true, state);
        return true;
    }

    /// <summary>Draws whether something with that daily probability comes about today.</summary>
    public bool ComesAboutToday(double probability, Draw draw, in Day day, in ModelState state)
    {
        var occurred = draws.Of(draw, day.Number) < probability;
        if (occurred)
        {
            listener.Drew(draw, day.Number, occurred, state);
        }

        return occurred;
    }

    /// <summary>Draws a Bernoulli variable with those log-odds, for what something else of the day or the round calls for.</summary>
    /// <param name="logOdds">The log-odds.</param>
    /// <param name="draw">What is left to chance.</param>
    /// <param name="at">The number of the day or, for what a round decides, of the round.</param>
    /// <param name="day">The day.</param>
    /// <param name="state">The state that decided the odds.</param>
    public bool Bernoulli(double logOdds, Draw draw, int at, in Day day, in ModelState state)
    {
        var occurred = draws.Of(draw, at) < Hazards.Probability(logOdds);
        listener.Drew(draw, day.Number, occurred, state);
        return occurred;
    }

    /// <summary>Notifies the listener of a draw that was decided elsewhere.</summary>
    public void Drew(Draw draw, in Day day, bool occurred, in ModelState state) => listener.Drew(draw, day.Number, occurred, state);

    /// <summary>Applies an event to the state, and notifies the listener.</summary>
    public void Happen(ref ModelState state, Happening happening, int day, Parameters parameters, bool drawn)
    {
        state.Apply(happening, day, parameters);
        listener.Happened(happening, day, drawn);
    }

    /// <summary>Notifies the listener of the evening.</summary>
    public void EndDay(int day, in ModelState state) => listener.DayEnded(day, state);
}
