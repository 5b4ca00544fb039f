namespace Simulator.Reports.Framing;

/// <summary>The sentences that say what a result is not, one for each origin of numbers.</summary>
public static class Caveats
{
    /// <summary>The caveat of everything that the stochastic model computes.</summary>
    public const string Model = "Model results, not forecasts.";

    /// <summary>The caveat of the analysis of a dispute.</summary>
    public const string Dispute = "The analysis follows from the options and preferences of the file; it is not a forecast.";

    /// <summary>The caveat of numbers that a file gives.</summary>
    public const string File = "Computed from the numbers of a file; not a forecast.";

    /// <summary>The caveat of numbers that a file assumes for teaching.</summary>
    public const string Teaching = "The numbers are assumed for teaching and not measured. The result is not a forecast.";
}
