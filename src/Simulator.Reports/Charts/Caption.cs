namespace Simulator.Reports.Charts;

/// <summary>The text around a chart.</summary>
public sealed record Caption
{
    /// <summary>The content of the chart, in one line. It is also the accessible name of the picture.</summary>
    /// <exception cref="ArgumentException">The title is empty.</exception>
    public required string Title { get; init => field = Written(value, nameof(Title)); }

    /// <summary>The comparison and its days. Empty by default.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>
    /// The origin of the numbers: the number of runs, the seed, the model, the interval, and the caveat. No chart is drawn without it.
    /// </summary>
    /// <exception cref="ArgumentException">The footer is empty.</exception>
    public required string Footer { get; init => field = Written(value, nameof(Footer)); }

    private static string Written(string text, string what) => !string.IsNullOrWhiteSpace(text) ? text
        : throw new ArgumentException($"The {what.ToLowerInvariant()} of a chart is empty. Allowed: any text.", nameof(text));
}
