using Bogus;
using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>When the next event falls.</summary>
/// <remarks>
/// At first a day passes with nearly every event, later with ever fewer: about 1,500 × ln(1 + n / 1,000) days after n events. A hundred
/// events last about five months, a thousand three years, a million less than thirty, and the date of an event does not depend on how many follow.
/// </remarks>
internal static class Calendar
{
    private const int Slowing = 1000;
    private const int MostDays = 3;

    /// <summary>The day of the event after a state.</summary>
    public static DateOnly Next(Setting setting, NegotiationState state, Randomizer luck)
    {
        if (state.AsOf is not { } today)
        {
            return setting.Begins;
        }

        var passes = luck.Number(1, Slowing + checked((int)state.Events)) <= Slowing;
        return passes ? today.AddDays(luck.Number(0, MostDays)) : today;
    }
}
