using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>The data of a dispute apart from its events: actors, issues, sources and rival claims.</summary>
/// <param name="Id">The case's name; its actual sequence is the timeline of the same name.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">A summary of the dispute, in a few sentences.</param>
/// <param name="Slant">The side from which the sources speak, so that readers know the bias of the record.</param>
/// <param name="Parties">The principals of the talks.</param>
/// <param name="Tracks">The lines of meetings.</param>
/// <param name="Sources">All sources, documents first.</param>
/// <param name="Actors">All actors.</param>
/// <param name="Issues">All issues.</param>
/// <param name="Factors">The structural factors that the documents name.</param>
/// <param name="Levers">The levers that the documents name.</param>
/// <param name="ClaimSets">The questions that sources answer differently.</param>
/// <param name="Model">The input of the stochastic model; <c>null</c> for a case that cannot be simulated.</param>
public sealed record Case(
    TimelineId Id,
    string Title,
    string Summary,
    string Slant,
    ValueList<ActorId> Parties,
    ValueList<Track> Tracks,
    ValueList<Source> Sources,
    ValueList<Actor> Actors,
    ValueList<Issue> Issues,
    ValueList<Factor> Factors,
    ValueList<Lever> Levers,
    ValueList<ClaimSet> ClaimSets,
    ModelCard? Model = null)
{
    /// <summary>A case for a timeline of which only the events are known: without names and claims.</summary>
    public static Case Nameless(TimelineId timeline) => new(timeline, timeline.Value, "", "", [], [], [], [], [], [], [], []);

    /// <summary>The flaws of the model card, in sentences; empty when runs can be made from the card, or when the case has no card.</summary>
    public IEnumerable<string> ModelFlaws() => Model is { } card
        ? ModelRules.BrokenBy(card, Parties, Levers.Select(lever => lever.Id), Factors.Select(factor => factor.Id))
        : [];
}

/// <summary>A line of meetings under the same mediators.</summary>
/// <param name="Id">The name in files.</param>
/// <param name="Name">The display name.</param>
public sealed record Track(TrackId Id, string Name);
