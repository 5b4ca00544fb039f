using System.Collections;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Files.GraphModels;

/// <summary>What an event of a timeline changes about a dispute, with names resolved.</summary>
/// <param name="When">The events that do.</param>
/// <param name="Script">The entry as the file has it, with its reason and sources.</param>
/// <param name="Variant">The variant whose preferences begin to count; none where preferences stay.</param>
/// <param name="Resets">The decision makers that go back to their base preferences, by their places.</param>
/// <param name="Closes">Options that can no longer be taken, as bits of a state.</param>
/// <param name="Opens">Options that can be taken again, as bits of a state.</param>
/// <param name="Takes">Options that have been taken, as bits of a state.</param>
/// <param name="Drops">Options that have been given up, as bits of a state.</param>
public sealed record Switch(
    Occasion When, SwitchScript Script, string? Variant, ValueList<int> Resets, uint Closes, uint Opens, uint Takes, uint Drops)
{
    /// <summary>Whether an event switches it.</summary>
    public bool Matches(NegotiationEvent happened) => When.Matches(happened);

    /// <summary>What it does to the dispute of a file.</summary>
    public DisputeChange Of(GraphModelFile file) => new(
        Closes, Opens, Takes, Drops,
        [
            .. Resets.Select(maker => new NewPreferences(maker, file.Dispute.Preferences[maker])),
            .. Variant is null ? [] : file.Variants[Variant].Select(other => new NewPreferences(other.Key, other.Value)),
        ]);
}

/// <summary>Which events are meant: exactly one of a kind and a row is given.</summary>
/// <param name="Kind">The kind; none where a row is meant.</param>
/// <param name="Row">The row of the coded timeline; none where a kind is meant.</param>
/// <param name="Where">Fields of the kind, all of which must have one of their values.</param>
public sealed record Occasion(EventKind? Kind, RowId? Row = null, ValueList<FieldValues> Where = default)
{
    /// <summary>Whether an event is meant.</summary>
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

/// <summary>A field of an event with values, of which one is enough.</summary>
/// <param name="Property">The property of the event's record.</param>
/// <param name="Values">The values, of the type of the property or of its items.</param>
public sealed record FieldValues(string Property, ValueList<object> Values);
