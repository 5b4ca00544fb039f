using Simulator.Domain.Cases;
using Simulator.Domain.Values;

namespace Simulator.Reports.Catalogues;

/// <summary>A source that an entry of a case cites.</summary>
/// <param name="Id">The code of the source.</param>
/// <param name="Title">The title; the code when the case does not have the source.</param>
/// <param name="Publisher">The publisher; <c>null</c> when the case does not have the source.</param>
public sealed record CitedSource(SourceId Id, string Title, string? Publisher)
{
    /// <summary>The sources with given codes.</summary>
    public static IReadOnlyList<CitedSource> Of(Case @case, IEnumerable<SourceId> sources) =>
    [
        .. from id in sources
           let source = @case.Sources.FirstOrDefault(known => known.Id == id)
           select new CitedSource(id, source?.Title ?? id.Value, source?.Publisher),
    ];
}
