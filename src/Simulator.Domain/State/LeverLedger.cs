using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A lever in force.</summary>
/// <param name="Lever">Which.</param>
/// <param name="Level">How strongly, from 0 to 1.</param>
/// <param name="Since">Since when.</param>
/// <param name="RampDays">Days until it has its full strength, counted from the end of the lag.</param>
/// <param name="By">By whom.</param>
/// <param name="LagDays">Days before it begins to work.</param>
public sealed record LeverInForce(LeverId Lever, double Level, DateOnly Since, int RampDays = 0, ActorId? By = null, int LagDays = 0)
{
    /// <summary>How strongly it works on a day, from 0 to its level: nothing before the lag is over, then growing evenly until the ramp is.</summary>
    public double StrengthOn(DateOnly day)
    {
        var worked = day.DayNumber - Since.DayNumber - LagDays;
        return worked < 0 ? 0 : worked >= RampDays ? Level : Level * worked / RampDays;
    }
}

/// <summary>A structural factor that weighs otherwise than on the record.</summary>
/// <param name="Factor">Which.</param>
/// <param name="Level">How much it weighs, from 0 (not at all) over 1 (as on the record) to 2.</param>
/// <param name="Since">Since when.</param>
/// <param name="For">For whom; none when for all.</param>
public sealed record FactorWeight(FactorId Factor, double Level, DateOnly Since, ActorId? For = null);
