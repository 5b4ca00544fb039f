using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A source as another page cites it.</summary>
/// <param name="Id">The code.</param>
/// <param name="Title">The title; empty for a source that the case does not have.</param>
/// <param name="Author">The author; <c>null</c> when unknown.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Published">The date of publication, as exactly as it is known; <c>null</c> when unknown.</param>
/// <param name="Address">The address; <c>null</c> when unknown.</param>
public sealed record Cited(SourceId Id, string Title, string? Author, string Publisher, string? Published, string? Address)
{
    private const int MaxVoices = 2;

    /// <summary>The citation of a source of a case.</summary>
    public static Cited Of(Case @case, SourceId id)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var source = @case.Sources.FirstOrDefault(known => known.Id == id);
        return new(
            id, source?.Title ?? "", source?.Author, source?.Publisher ?? "", source?.Published is { } when ? Dates.Of(when) : null, source?.Address);
    }

    /// <summary>The author, the publisher and the date, as far as they are known.</summary>
    public string Imprint() => string.Join(", ", new[] { Author, Publisher, Published }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The citations of sources of a case.</summary>
    public static IReadOnlyList<Cited> Of(Case @case, IEnumerable<SourceId> sources) => [.. sources.Select(id => Of(@case, id))];

    /// <summary>Those who make a claim: the editors, else the authors or publishers of its sources.</summary>
    public static string Voices(Case @case, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        string[] voices =
        [
            .. Of(@case, claim.Sources).Select(source => source.Author ?? source.Publisher).Where(voice => voice.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        return claim.Id.IsOfEditors ? "the editors" : voices.Length == 0 ? claim.Id.Value : Series.Some(voices, MaxVoices);
    }
}
