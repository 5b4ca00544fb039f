using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>Everything that is known about a dispute besides its events: who, about what, on which sources, with which rival claims.</summary>
/// <param name="Id">The case's name; its actual sequence is the timeline of the same name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Summary">What it is about, in a few sentences.</param>
/// <param name="Slant">From whose side the sources speak, so that readers know what the record inherits.</param>
/// <param name="Parties">The principals of the talks.</param>
/// <param name="Tracks">The lines of meetings.</param>
/// <param name="Sources">All sources, documents first.</param>
/// <param name="Actors">All actors.</param>
/// <param name="Issues">All issues.</param>
/// <param name="Factors">The structural factors that the documents name.</param>
/// <param name="Levers">The levers that the documents name.</param>
/// <param name="ClaimSets">The questions that sources answer differently.</param>
/// <param name="Model">What the stochastic model is told of it; none for a case that cannot be simulated.</param>
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
    /// <summary>The case of a timeline of which nothing is known besides its events: without names and claims.</summary>
    public static Case Nameless(TimelineId timeline) => new(timeline, timeline.Value, "", "", [], [], [], [], [], [], [], []);

    /// <summary>The flaws of the model card, in sentences; empty when runs can be made of it, or when the case has none.</summary>
    public IEnumerable<string> ModelFlaws() => Model is { } card
        ? ModelRules.BrokenBy(card, Parties, Levers.Select(lever => lever.Id), Factors.Select(factor => factor.Id))
        : [];
}

/// <summary>A line of meetings under the same mediators.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">What people call it.</param>
public sealed record Track(TrackId Id, string Name);
