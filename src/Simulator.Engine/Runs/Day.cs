namespace Simulator.Engine;

/// <summary>A day of a run as far as it is the same for all steps of the day: covariates, monitoring, and what is left to chance.</summary>
/// <remarks>
/// It lives on the stack and refers to the covariates of the input, so that a day costs no allocation and no copy of them.
/// Steps of the day read it into locals first, which keeps these in registers.
/// </remarks>
/// <param name="today">The covariates of the day.</param>
/// <param name="number">The number of the day.</param>
/// <param name="monitoring">Monitoring on that day, from 0 to 1.</param>
/// <param name="open">What is left to chance.</param>
/// <param name="parameters">The parameters of the model.</param>
internal readonly ref struct Day(ref readonly Conditions today, int number, double monitoring, Open open, Parameters parameters)
{
    /// <summary>The covariates of the day.</summary>
    public readonly ref readonly Conditions Today = ref today;

    /// <summary>The number of the day.</summary>
    public readonly int Number = number;

    /// <summary>Monitoring on that day, from 0 to 1.</summary>
    public readonly double Monitoring = monitoring;

    /// <summary>What is left to chance.</summary>
    public readonly Open Open = open;

    /// <summary>The parameters of the model.</summary>
    public readonly Parameters Parameters = parameters;

    /// <summary>Whether attacks and joining mediators are left to chance.</summary>
    public bool LeavesOutside => (Open & Open.Outside) != Open.Nothing;

    /// <summary>Whether the actions of the parties are left to chance.</summary>
    public bool LeavesParties => (Open & Open.Parties) != Open.Nothing;
}
