using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Reports.Wording;

/// <summary>The names of a case for readers. An id without a name is shown as it is.</summary>
/// <param name="case">The case.</param>
public sealed class Names(Case @case)
{
    private readonly ActorNames actors = new(@case);

    /// <summary>The name of an actor.</summary>
    public string Of(ActorId actor) => actors.Name(actor);

    /// <summary>The names of actors, in their order.</summary>
    public string Of(IEnumerable<ActorId> several) => string.Join(", ", several.Select(Of).Distinct(StringComparer.Ordinal));

    /// <summary>The name of an issue.</summary>
    public string Of(IssueId issue) => @case.Issues.FirstOrDefault(known => known.Id == issue)?.Name ?? issue.Value;

    /// <summary>The name of a lever.</summary>
    public string Of(LeverId lever) => @case.Levers.FirstOrDefault(known => known.Id == lever)?.Name ?? lever.Value;

    /// <summary>The name of a line of meetings.</summary>
    public string Of(TrackId track) => @case.Tracks.FirstOrDefault(known => known.Id == track)?.Name ?? track.Value;

    /// <summary>The name of a place as a case writes it, with a capital letter.</summary>
    public static string OfPlace(string place) => place.Length == 0 ? place : $"{char.ToUpperInvariant(place[0])}{place[1..]}";
}
