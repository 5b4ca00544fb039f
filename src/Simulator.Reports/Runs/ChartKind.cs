namespace Simulator.Reports.Runs;

/// <summary>What a chart of runs can show.</summary>
public enum ChartKind
{
    /// <summary>How often runs end in which outcome.</summary>
    Outcomes,

    /// <summary>How many have not fallen back into open fighting, day by day.</summary>
    Survival,

    /// <summary>How trust spreads over runs, day by day.</summary>
    Trust,

    /// <summary>What a change does to the shares of runs.</summary>
    Effects,

    /// <summary>What each part of a package adds.</summary>
    Shapley,

    /// <summary>How results hang on the parameters.</summary>
    Sensitivity,

    /// <summary>What each side could accept.</summary>
    Zone,

    /// <summary>Which packages cannot be made better for both.</summary>
    Frontier,

    /// <summary>The states and moves of a dispute.</summary>
    Stability,
}
