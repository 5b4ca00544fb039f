using Simulator.Application.Timelines;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A source as <c>sources</c> prints it.</summary>
public sealed record SourceEntry(
    SourceId Id,
    SourceKind Kind,
    string Title,
    string Publisher,
    string? Author,
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    string? Address,
    string? Vantage,
    string? Caution,
    IReadOnlyList<RowId> Rows,
    IReadOnlyList<ClaimSetId> Claims)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "kind", "title", "publisher", "author", "publishedFrom", "publishedTo", "address", "vantage", "caution", "rows", "claims",
    ];

    /// <summary>The entry of a source.</summary>
    public static SourceEntry Of(ListedSource listed)
    {
        var source = listed.Source;
        return new(
            source.Id, source.Kind, source.Title, source.Publisher, source.Author, source.Published?.From, source.Published?.To,
            source.Address, source.Vantage, source.Caution, listed.Rows, listed.Claims);
    }

    /// <summary>The date of publication in words; "not on record" when unknown.</summary>
    public string PublishedInWords() => PublishedFrom is { } from && PublishedTo is { } to ? Dates.Span(from, to) : StateWords.Unknown;

    /// <summary>The entry as a row of a table; lists are joined by semicolons.</summary>
    public IReadOnlyList<object?> Row() =>
    [
        Id, EnumWords.Code(Kind), Title, Publisher, Author, PublishedFrom, PublishedTo, Address, Vantage, Caution, Csv.Join(Rows), Csv.Join(Claims),
    ];
}
