using System.Collections;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Files.GraphModels;

/// <summary>A change of a dispute that events of a timeline trigger, with names resolved.</summary>
/// <param name="When">The events that trigger it.</param>
/// <param name="Script">The entry of the file, with its reason and sources.</param>
/// <param name="Variant">The variant whose preferences take effect; <c>null</c> when preferences stay.</param>
/// <param name="Resets">The indices of the decision makers that return to their base preferences.</param>
/// <param name="Closes">Options that are closed, as bits of a state.</param>
/// <param name="Opens">Options that are open again, as bits of a state.</param>
/// <param name="Takes">Options that have been taken, as bits of a state.</param>
/// <param name="Drops">Options that have been given up, as bits of a state.</param>
public sealed record DisputeTrigger(
    Occasion When, DisputeTriggerScript Script, string? Variant, ValueList<int> Resets, uint Closes, uint Opens, uint Takes, uint Drops)
{
    /// <summary>True when an event triggers the change.</summary>
    public bool Matches(NegotiationEvent happened) => When.Matches(happened);

    /// <summary>The change of the dispute of a file.</summary>
    public DisputeChange Of(GraphModelFile file) => new(
        Closes, Opens, Takes, Drops,
        [
            .. Resets.Select(maker => new NewPreferences(maker, file.Dispute.Preferences[maker])),
            .. Variant is null ? [] : file.Variants[Variant].Select(other => new NewPreferences(other.Key, other.Value)),
        ]);
}

/// <summary>A selection of events, by either a kind or a row.</summary>
/// <param name="Kind">The kind; <c>null</c> when a row is given.</param>
/// <param name="Row">The row of the coded timeline; <c>null</c> when a kind is given.</param>
/// <param name="Where">Fields of the kind. Each must have one of its values.</param>
public sealed record Occasion(EventKind? Kind, RowId? Row = null, ValueList<FieldValues> Where = default)
{
    /// <summary>True when the selection includes an event.</summary>
    public bool Matches(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Kind is null
            ? Row is not null && happened.Account.Row == Row
            : happened.GetType() == Kind.Type && Where.All(
                field => Items(Kind.Type.GetProperty(field.Property)!.GetValue(happened)).Any(field.Values.Contains));
    }

    private static IEnumerable<object> Items(object? held) => held switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object>(),
        _ => [held],
    };
}

/// <summary>A field of an event with its accepted values.</summary>
/// <param name="Property">The property of the event's record.</param>
/// <param name="Values">The accepted values, of the type of the property or of its items.</param>
public sealed record FieldValues(string Property, ValueList<object> Values);
