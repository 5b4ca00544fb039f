namespace Simulator.Domain;

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
}

/// <summary>A line of meetings under the same mediators.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">What people call it.</param>
public sealed record Track(TrackId Id, string Name);

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

/// <summary>Someone who acts or speaks in the case.</summary>
/// <param name="Id">The actor's name in files.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Role">What it does in the case, in our own words.</param>
/// <param name="Aliases">Other names in the sources.</param>
/// <param name="PartOf">The actor that it belongs to; none for one of its own.</param>
/// <param name="Sources">Where it is named.</param>
/// <param name="Members">People and bodies that act or speak for it.</param>
public sealed record Actor(
    ActorId Id,
    string Name,
    ActorKind Kind,
    string Role,
    ValueList<string> Aliases = default,
    ActorId? PartOf = null,
    ValueList<SourceId> Sources = default,
    ValueList<Actor> Members = default);

/// <summary>What sort of actor.</summary>
public enum ActorKind
{
    /// <summary>A state, or a government that acts as one.</summary>
    State,

    /// <summary>Part of a state or regime.</summary>
    Organ,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A team sent to the talks.</summary>
    Delegation,

    /// <summary>An armed movement.</summary>
    Movement,

    /// <summary>An organisation between states.</summary>
    Organisation,

    /// <summary>People who are affected without sitting at the table.</summary>
    Public,

    /// <summary>Those who report and comment.</summary>
    Media,
}

/// <summary>What the parties negotiate about.</summary>
/// <param name="Id">The issue's name in files.</param>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Positions">Where each side stands, in our own words.</param>
/// <param name="Sources">Where it is named.</param>
public sealed record Issue(IssueId Id, string Code, string Name, ValueList<IssuePosition> Positions = default, ValueList<SourceId> Sources = default);

/// <summary>Where one side stands on an issue.</summary>
/// <param name="Party">Which side.</param>
/// <param name="Text">Where it stands.</param>
public sealed record IssuePosition(ActorId Party, string Text);

/// <summary>A structural factor that a document names: why the talks are hard.</summary>
/// <param name="Id">Its code in the catalogue.</param>
/// <param name="Text">The factor, in our own words.</param>
/// <param name="Slot">What it sets in the model.</param>
/// <param name="Sources">Who names it.</param>
public sealed record Factor(FactorId Id, string Text, string Slot, ValueList<SourceId> Sources);

/// <summary>Something that an author claims would change the course of the talks.</summary>
/// <param name="Id">The lever's name in files.</param>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ProposedBy">Who proposes or mentions it.</param>
/// <param name="Claim">The effect that is claimed for it, in our own words.</param>
/// <param name="Effect">The claimed direction on each measure.</param>
/// <param name="Sources">Where it is claimed.</param>
public sealed record Lever(
    LeverId Id,
    string Code,
    string Name,
    string ProposedBy,
    string Claim,
    ValueList<LeverEffect> Effect = default,
    ValueList<SourceId> Sources = default);

/// <summary>The direction of a lever on one measure.</summary>
/// <param name="Measure">What it moves, such as relapse, agreement, attack.</param>
/// <param name="Sign">Which way.</param>
public sealed record LeverEffect(string Measure, Sign Sign);

/// <summary>A claimed direction.</summary>
public enum Sign
{
    /// <summary>Less of it.</summary>
    Decrease,

    /// <summary>About the same.</summary>
    None,

    /// <summary>More of it.</summary>
    Increase,

    /// <summary>The authors disagree, or both ways are argued.</summary>
    Contested,
}

/// <summary>One question that sources answer differently.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Question">The question.</param>
/// <param name="House">The claim that the house follows unless told otherwise.</param>
/// <param name="Reason">Why the house follows it.</param>
/// <param name="Claims">The rival claims, each with its sources.</param>
public sealed record ClaimSet(ClaimSetId Id, string Question, ClaimId House, string Reason, ValueList<Claim> Claims);

/// <summary>One answer to a contested question.</summary>
/// <param name="Id">The code of the source that makes it, or <c>house</c> where the editors combine several.</param>
/// <param name="Says">The answer, in our own words.</param>
/// <param name="Sources">Who says so.</param>
public sealed record Claim(ClaimId Id, string Says, ValueList<SourceId> Sources);
