namespace Simulator.Reports.Sensitivities;

/// <summary>How parameters are varied.</summary>
public enum SensitivityMethod
{
    /// <summary>One through its range, all others as they are.</summary>
    OneAtATime,

    /// <summary>All at once, along walks: screening by elementary effects.</summary>
    Morris,

    /// <summary>All at once: how the variance is shared out.</summary>
    Sobol,

    /// <summary>All at once: where every result lies.</summary>
    Ranges,
}
