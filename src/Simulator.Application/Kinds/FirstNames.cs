using System.Reflection;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;

namespace Simulator.Application.Kinds;

/// <summary>An event of the first names of a case, for an example of a kind that neither the record nor a scenario has.</summary>
internal static class FirstNames
{
    /// <summary>The event, with the fields that it must have; <c>null</c> when the case lacks a name that it needs.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="case">The case.</param>
    /// <param name="day">The day of the event.</param>
    public static NegotiationEvent? Event(EventKind kind, Case @case, DateOnly day)
    {
        var parties = new Queue<ActorId>(@case.Parties);
        var constructor = RecordShape.Constructor(kind.Type);
        object?[] values = [.. constructor.GetParameters().Select(field => field.HasDefaultValue ? Default(field) : Value(field.ParameterType))];
        if (values.Zip(constructor.GetParameters()).Any(pair => pair.First is null && !pair.Second.HasDefaultValue))
        {
            return null;
        }

        var happens = (NegotiationEvent)constructor.Invoke(values);
        return happens with { Account = new(When.On(day), "", Actors: EventWords.Actors(happens), Origin: Origin.Hypothetical) };

        object? Value(Type type) =>
            type == typeof(ActorId) ? parties.TryDequeue(out var party) ? party : null
            : type == typeof(ValueList<ActorId>) ? @case.Parties
            : type == typeof(TrackId) ? First(@case.Tracks, track => track.Id)
            : type == typeof(LeverId) ? First(@case.Levers, lever => lever.Id)
            : type == typeof(FactorId) ? First(@case.Factors, factor => factor.Id)
            : type == typeof(ValueList<IssueId>) ? First(@case.Issues, issue => (ValueList<IssueId>)[issue.Id])
            : type == typeof(DateOnly) ? day.AddDays(1)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private static object? Default(ParameterInfo field) =>
        field.DefaultValue ?? (field.ParameterType.IsValueType ? Activator.CreateInstance(field.ParameterType) : null);

    private static object? First<T, TName>(ValueList<T> all, Func<T, TName> name) where TName : struct => all.Count > 0 ? name(all[0]) : null;
}
