namespace Simulator.Reports.Charts;

/// <summary>What is written around a chart.</summary>
public sealed record Caption
{
    /// <summary>What the chart shows, in one line; the name of the picture for those who do not see it.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public required string Title { get; init => field = Written(value, nameof(Title)); }

    /// <summary>What is compared, from when to when. None by default.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>
    /// Where the numbers come from: how many runs, which seed, model and interval, and that runs are no record. No chart is drawn without it.
    /// </summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public required string Footer { get; init => field = Written(value, nameof(Footer)); }

    private static string Written(string text, string what) => !string.IsNullOrWhiteSpace(text) ? text
        : throw new ArgumentException($"The {what.ToLowerInvariant()} of a chart is empty. Allowed: any text.", nameof(text));
}
