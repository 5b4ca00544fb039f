using System.Text.Json.Serialization;

namespace Simulator.Domain.Values;

/// <summary>A short, stable name written as a plain string, such as <c>afghan-taliban</c> or <c>T25</c>.</summary>
/// <typeparam name="TSelf">The type of the name itself.</typeparam>
public interface INamed<TSelf> where TSelf : struct, INamed<TSelf>
{
    /// <summary>The name as written in files and in the database.</summary>
    string Value { get; }

    /// <summary>The name with a written form.</summary>
    static abstract TSelf From(string value);
}

/// <summary>The name of an actor of a case: a state, an organ, a movement, a person.</summary>
[JsonConverter(typeof(NameJsonConverter<ActorId>))]
public readonly record struct ActorId(string Value) : INamed<ActorId>
{
    /// <inheritdoc/>
    public static ActorId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of an issue of the negotiation.</summary>
[JsonConverter(typeof(NameJsonConverter<IssueId>))]
public readonly record struct IssueId(string Value) : INamed<IssueId>
{
    /// <inheritdoc/>
    public static IssueId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of a lever: a measure that, an author claims, would change the course of the talks.</summary>
[JsonConverter(typeof(NameJsonConverter<LeverId>))]
public readonly record struct LeverId(string Value) : INamed<LeverId>
{
    /// <inheritdoc/>
    public static LeverId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The code of a source, such as <c>S1</c> or <c>X42</c>.</summary>
[JsonConverter(typeof(NameJsonConverter<SourceId>))]
public readonly record struct SourceId(string Value) : INamed<SourceId>
{
    /// <inheritdoc/>
    public static SourceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The code of a structural factor of a dispute, such as <c>S0-3</c>.</summary>
[JsonConverter(typeof(NameJsonConverter<FactorId>))]
public readonly record struct FactorId(string Value) : INamed<FactorId>
{
    /// <inheritdoc/>
    public static FactorId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of a scenario: a script of assumed events.</summary>
[JsonConverter(typeof(NameJsonConverter<ScenarioId>))]
public readonly record struct ScenarioId(string Value) : INamed<ScenarioId>
{
    /// <inheritdoc/>
    public static ScenarioId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The code of a set of rival claims about one question, such as <c>C07</c>.</summary>
[JsonConverter(typeof(NameJsonConverter<ClaimSetId>))]
public readonly record struct ClaimSetId(string Value) : INamed<ClaimSetId>
{
    /// <inheritdoc/>
    public static ClaimSetId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of one claim within its set: the code of the source that makes it, or <c>house</c>.</summary>
[JsonConverter(typeof(NameJsonConverter<ClaimId>))]
public readonly record struct ClaimId(string Value) : INamed<ClaimId>
{
    /// <summary>True for the claim of the editors of a case, who combine those of the sources.</summary>
    public bool IsOfEditors => Value == "house";

    /// <inheritdoc/>
    public static ClaimId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The code of a row of the coded timeline, such as <c>T25</c>.</summary>
[JsonConverter(typeof(NameJsonConverter<RowId>))]
public readonly record struct RowId(string Value) : INamed<RowId>
{
    /// <inheritdoc/>
    public static RowId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of a track of the talks: a line of meetings under the same mediators.</summary>
[JsonConverter(typeof(NameJsonConverter<TrackId>))]
public readonly record struct TrackId(string Value) : INamed<TrackId>
{
    /// <inheritdoc/>
    public static TrackId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of a timeline: the actual sequence of a case, or a branch of one.</summary>
[JsonConverter(typeof(NameJsonConverter<TimelineId>))]
public readonly record struct TimelineId(string Value) : INamed<TimelineId>
{
    /// <inheritdoc/>
    public static TimelineId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
