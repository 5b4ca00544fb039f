using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Kind">A document that the case starts from, or a source found for it.</param>
/// <param name="Author">Who wrote it, where known.</param>
/// <param name="Published">When; none where not known.</param>
/// <param name="Address">Where to read it.</param>
/// <param name="Vantage">From whose side it speaks, where that matters.</param>
/// <param name="Caution">What to beware of when citing it.</param>
public sealed record Source(
    SourceId Id,
    string Title,
    string Publisher,
    SourceKind Kind,
    string? Author = null,
    When? Published = null,
    string? Address = null,
    string? Vantage = null,
    string? Caution = null);

/// <summary>What role a source has in the case.</summary>
public enum SourceKind
{
    /// <summary>One of the documents that the case starts from.</summary>
    Document,

    /// <summary>Found to date, confirm or complete what the documents say.</summary>
    Found,
}
