namespace Simulator.Reports.Framing;

/// <summary>A long answer that begins with a summary.</summary>
public interface ISummarised
{
    /// <summary>The summary.</summary>
    Summary Summary();
}

/// <summary>The summary of a long answer.</summary>
/// <param name="Title">The title.</param>
/// <param name="Asked">The question.</param>
/// <param name="Assumed">The assumptions, which did not happen; empty when there are none.</param>
/// <param name="Found">The main findings, the weightiest first, each with its interval when it is an estimate.</param>
/// <param name="Basis">The basis of the findings, and the caveat.</param>
/// <param name="Next">The next command; empty when there is none.</param>
public sealed record Summary(string Title, string Asked, string Assumed, IReadOnlyList<string> Found, string Basis, string Next);
