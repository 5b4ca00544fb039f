using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A lever in force.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Level">The strength, from 0 to 1.</param>
/// <param name="Since">The day on which the lever was applied.</param>
/// <param name="RampDays">Days until the lever reaches its full strength, counted from the end of the lag.</param>
/// <param name="By">The actor that applies it; <c>null</c> when no single actor does.</param>
/// <param name="LagDays">Days before the lever begins to work.</param>
public sealed record LeverInForce(LeverId Lever, double Level, DateOnly Since, int RampDays = 0, ActorId? By = null, int LagDays = 0)
{
    /// <summary>The strength on a day, from 0 to the level: 0 during the lag, then a linear rise over the ramp.</summary>
    public double StrengthOn(DateOnly day)
    {
        var worked = day.DayNumber - Since.DayNumber - LagDays;
        return worked < 0 ? 0 : worked >= RampDays ? Level : Level * worked / RampDays;
    }
}

/// <summary>A structural factor whose weight differs from the weight on the record.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Level">The weight, from 0 (no weight) to 2 (twice as much); 1 is the weight on the record.</param>
/// <param name="Since">The day of the change.</param>
/// <param name="For">The party concerned; <c>null</c> for all parties.</param>
public sealed record FactorWeight(FactorId Factor, double Level, DateOnly Since, ActorId? For = null);
