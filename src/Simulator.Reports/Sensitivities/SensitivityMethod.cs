namespace Simulator.Reports.Sensitivities;

/// <summary>A method by which parameters are varied.</summary>
public enum SensitivityMethod
{
    /// <summary>One parameter moves to both ends of its range, all others keep their values.</summary>
    OneAtATime,

    /// <summary>All parameters vary together, along trajectories: screening by elementary effects.</summary>
    Morris,

    /// <summary>All parameters vary together: shares of the variance.</summary>
    Sobol,

    /// <summary>All parameters vary together: the distribution of every result.</summary>
    Ranges,
}
