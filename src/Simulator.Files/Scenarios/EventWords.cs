using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Yaml;

namespace Simulator.Files.Scenarios;

/// <summary>Describes an event without text in words, and finds its actors.</summary>
/// <param name="case">The case with the names.</param>
public sealed class EventWords(Case @case)
{
    private static readonly string[] Prepositions = ["by", "of", "for", "on", "against", "between", "with", "to", "toward"];
    private readonly ActorNames cast = new(@case);

    /// <summary>
    /// The values of the event in words: <c>By Afghan Taliban; issues: Monitoring of compliance; form: written.</c> The kind when there are none.
    /// </summary>
    public string Describe(NegotiationEvent happens)
    {
        var words = happens switch
        {
            LeverApplied lever => Applied(lever),
            LeverWithdrawn lever => $"{Word(lever.Lever)}: withdrawn",
            _ => string.Join("; ", Parts(happens).DefaultIfEmpty(EventKinds.Of(happens).Words)),
        };
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    /// <summary>The actors that the event names, each once.</summary>
    public static ValueList<ActorId> Actors(NegotiationEvent happens) =>
        Members(happens).SelectMany(member => member.Value switch
        {
            ActorId one => [one],
            ValueList<ActorId> several => several,
            _ => Enumerable.Empty<ActorId>(),
        }).Distinct().ToValueList();

    /// <summary>The values of an event, without those at their default.</summary>
    private static IEnumerable<(string Key, object? Value)> Members(NegotiationEvent happens) =>
        from held in ChangeFormat.Values(happens)
        where !(held.Parameter.HasDefaultValue && Equals(held.Value, held.Parameter.DefaultValue))
        select (RecordShape.Kebab(held.Parameter.Name!), held.Value);

    private static string Days(string words, int days) => days == 0 ? "" : $"{words}{Counted.Of(days, "day")}";

    private string Applied(LeverApplied lever)
    {
        var by = lever.By is { } actor ? $" by {cast.Name(actor)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Word(lever.Lever)}: applied{by} at level {lever.Level}{Days(", after ", lever.LagDays)}{Days(", growing over ", lever.RampDays)}");
    }

    private IEnumerable<string> Parts(NegotiationEvent happens) =>
        Members(happens).Select(member => (member.Key, Words: Word(member.Value))).Where(member => member.Words.Length > 0)
            .Select(member => Prepositions.Contains(member.Key) ? $"{member.Key} {member.Words}" : $"{member.Key.Replace('-', ' ')}: {member.Words}");

    private string Word(object? value) => value switch
    {
        null => "",
        ActorId actor => cast.Name(actor),
        IssueId issue => @case.Issues.FirstOrDefault(known => known.Id == issue)?.Name ?? issue.Value,
        LeverId lever => @case.Levers.FirstOrDefault(known => known.Id == lever)?.Name ?? lever.Value,
        TrackId track => @case.Tracks.FirstOrDefault(known => known.Id == track)?.Name ?? track.Value,
        bool truth => truth ? "yes" : "no",
        Enum word => RecordShape.Kebab($"{word}").Replace('-', ' '),
        string text => text,
        CeasefireStance stance => $"{cast.Name(stance.Party)} {Word(stance.Status)}",
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>().Select(Word)),
        IFormattable plain => plain.ToString(plain is DateOnly ? "d MMMM yyyy" : null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
