using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>Where a walk along a timeline begins.</summary>
/// <param name="State">The state before the first event: an option string, or the id of a named state.</param>
/// <param name="Closed">The options that nobody can take yet.</param>
/// <param name="Because">Why.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record BeginningScript(string State, ValueList<string> Closed = default, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>What an event of a timeline changes about the dispute; at least one thing.</summary>
/// <param name="When">The events that do.</param>
/// <param name="Variant">Preferences become those of this variant, for the decision makers that it is about.</param>
/// <param name="Resets">These decision makers go back to the preferences that they have without any variant.</param>
/// <param name="Closes">Options that can no longer be taken.</param>
/// <param name="Opens">Options that can be taken, or taken again.</param>
/// <param name="Takes">Options that have been taken: the dispute stands where they are.</param>
/// <param name="Drops">Options that have been given up.</param>
/// <param name="Because">Why the event is read so.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record SwitchScript(
    OccasionScript When,
    string? Variant = null,
    ValueList<string> Resets = default,
    ValueList<string> Closes = default,
    ValueList<string> Opens = default,
    ValueList<string> Takes = default,
    ValueList<string> Drops = default,
    string? Because = null,
    ValueList<SourceId> Sources = default);

/// <summary>Which events are meant: those of a kind, or the one of a row of the coded timeline.</summary>
/// <param name="Event">The kind, such as <c>lever-applied</c>.</param>
/// <param name="Where">
/// Fields of the kind with the values that they must have, such as <c>lever: jihad-edict</c>. Of several values one is enough, and of a list one
/// item.
/// </param>
/// <param name="Row">The row, such as T44.</param>
public sealed record OccasionScript(string? Event = null, ValueList<FieldScript> Where = default, RowId? Row = null);

/// <summary>A field of an event and the values that it may have.</summary>
/// <param name="Field">The field, as files write it.</param>
/// <param name="Values">The values, of which one is enough.</param>
public sealed record FieldScript(string Field, ValueList<string> Values);
