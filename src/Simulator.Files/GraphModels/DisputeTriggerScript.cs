using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>The beginning of a walk along a timeline.</summary>
/// <param name="State">The state before the first event: an option string, or the id of a named state.</param>
/// <param name="Closed">The options that are closed at first.</param>
/// <param name="Because">The reason.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record BeginningScript(string State, ValueList<string> Closed = default, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>A change of the dispute that events of a timeline trigger; it has at least one effect.</summary>
/// <param name="When">The events that trigger it.</param>
/// <param name="Variant">The variant whose preferences its decision makers adopt.</param>
/// <param name="Resets">The decision makers that return to their base preferences.</param>
/// <param name="Closes">Options that are closed.</param>
/// <param name="Opens">Options that are open, or open again.</param>
/// <param name="Takes">Options that have been taken: the state of the dispute includes them.</param>
/// <param name="Drops">Options that have been given up.</param>
/// <param name="Because">The reason for this reading of the event.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record DisputeTriggerScript(
    OccasionScript When,
    string? Variant = null,
    ValueList<string> Resets = default,
    ValueList<string> Closes = default,
    ValueList<string> Opens = default,
    ValueList<string> Takes = default,
    ValueList<string> Drops = default,
    string? Because = null,
    ValueList<SourceId> Sources = default);

/// <summary>A selection of events: those of a kind, or the event of one row of the coded timeline.</summary>
/// <param name="Event">The kind, such as <c>lever-applied</c>.</param>
/// <param name="Where">
/// Fields of the kind with their accepted values, such as <c>lever: jihad-edict</c>. One of several values is enough, and so is one item of a list.
/// </param>
/// <param name="Row">The row, such as T44.</param>
public sealed record OccasionScript(string? Event = null, ValueList<FieldScript> Where = default, RowId? Row = null);

/// <summary>A field of an event and its accepted values.</summary>
/// <param name="Field">The name of the field, as files write it.</param>
/// <param name="Values">The accepted values; one is enough.</param>
public sealed record FieldScript(string Field, ValueList<string> Values);
