using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A document or publication from which facts are taken.</summary>
/// <param name="Id">The code of the source.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Kind">A document that the case starts from, or a source found for it.</param>
/// <param name="Author">The author, when known.</param>
/// <param name="Published">The date of publication; <c>null</c> when unknown.</param>
/// <param name="Address">The address at which it can be read.</param>
/// <param name="Vantage">The side from which it speaks, when that matters.</param>
/// <param name="Caution">A caution for citing it.</param>
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

/// <summary>The role of a source in the case.</summary>
public enum SourceKind
{
    /// <summary>One of the documents that the case starts from.</summary>
    Document,

    /// <summary>A source found to date, confirm or complete the statements of the documents.</summary>
    Found,
}
