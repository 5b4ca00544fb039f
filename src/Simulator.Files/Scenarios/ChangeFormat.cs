using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Values;
using Simulator.Files.Yaml;

namespace Simulator.Files.Scenarios;

/// <summary>
/// The format of a change in scenario files: one line of YAML per event, such as
/// <c>- { on: 2025-11-06, event: talks-resumed, at-request-of: [qatar] }</c>.
/// </summary>
/// <remarks>
/// Keys are the parameters of the event's record; those at their default are left out. Of the account, only the day and the place are
/// written. The design of a mechanism has its own mapping, and an applied lever needs no <c>event</c>. Since <c>on</c> is the day of the
/// change, the actor whose soil an air strike hits is <c>soil-of</c>, and the day that a round is set for is <c>for</c>.
/// </remarks>
public static partial class ChangeFormat
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of an event, beginning with its dash.</summary>
    /// <exception cref="ArgumentException">The event begins a branch or undoes a move, which scripts cannot do.</exception>
    public static string Write(NegotiationEvent change) => $"- {Mapping(Entries(change))}";

    /// <summary>The keys of an event with their values, such as <c>on: 2025-11-06</c>, in the order of the file.</summary>
    private static IReadOnlyList<string> Entries(NegotiationEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var kind = $"event: {EventKinds.Of(change).FileCode}";
        return
        [
            $"on: {Scalar(change.Account.When.Effective())}",
            .. change switch
            {
                ScenarioBranched or MoveUndone =>
                    throw new ArgumentException("A script neither begins a branch nor undoes a move.", nameof(change)),
                MechanismEstablished => [kind, $"design: {Mapping(Parameters(change))}"],
                // The level is written even at its default: it is what users adjust.
                LeverApplied => Parameters(change, always: nameof(LeverApplied.Level)),
                FactorChanged => Parameters(change),
                _ => Parameters(change).Prepend(kind),
            },
            .. change.Account.Place is { } place ? [$"place: {Scalar(place)}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>The lines of an event, the first with its dash: a key on each line, and the mappings of a list on lines of their own.</summary>
    /// <exception cref="ArgumentException">The event begins a branch or undoes a move, which scripts cannot do.</exception>
    public static IReadOnlyList<string> Lines(NegotiationEvent change) =>
        [.. Entries(change).SelectMany(Lines).Select((line, place) => $"{(place == 0 ? "-" : " ")} {line}")];

    private static IEnumerable<string> Lines(string entry)
    {
        const string List = ": [{ ";
        var list = entry.IndexOf(List, StringComparison.Ordinal);
        return list < 0
            ? [entry]
            : entry[(list + List.Length)..^" }]".Length].Split(" }, { ").Select(item => $"  - {{ {item} }}").Prepend(entry[..(list + 1)]);
    }

    /// <summary>The values of a record, by the parameters of its constructor.</summary>
    internal static IEnumerable<(ParameterInfo Parameter, object? Value)> Values(object record) =>
        RecordShape.Parameters(record.GetType()).Zip(
            RecordShape.Properties(record.GetType()), (parameter, property) => (parameter, property.GetValue(record)));

    private static IEnumerable<string> Parameters(object record, string? always = null) =>
        from held in Values(record)
        let parameter = held.Parameter
        let value = held.Value
        where !parameter.HasDefaultValue || parameter.Name == always || !(Equals(value, parameter.DefaultValue) || IsEmpty(value))
        select $"{ChangeReader.Key(parameter)}: {Value(value)}";

    private static bool IsEmpty(object? value) => value is IEnumerable items and not string && !items.Cast<object>().Any();

    private static string Value(object? value) => value switch
    {
        null => "null",
        string or bool or int or double or DateOnly or Enum => Scalar(value),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Value))}]",
        _ when value.GetType().GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INamed<>)) =>
            Scalar(value.ToString()!),
        _ => Mapping(Parameters(value)),
    };

    private static string Mapping(IEnumerable<string> entries) => $"{{ {string.Join(", ", entries)} }}";

    private static string Scalar(object value) => value switch
    {
        Enum word => RecordShape.Kebab(word.ToString()),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Plain().IsMatch(text) ? text : JsonSerializer.Serialize(text, Quoting),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>Text that YAML reads as text in any context.</summary>
    [GeneratedRegex(
        @"^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[\p{L}\p{M}\p{Nd} _./()'-]*[\p{L}\p{M}\p{Nd}_./()'-])?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
