using System.Globalization;
using System.Reflection;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Scenarios;

/// <summary>An assumed event.</summary>
/// <param name="TimelineEvent">The event.</param>
/// <param name="Node">The node of the file that has the event.</param>
/// <param name="After">
/// The event that implies this one, as the beginning of a lever implies its end; <c>null</c> when the script names this event itself.
/// </param>
public sealed record ScriptedEvent(TimelineEvent TimelineEvent, YamlNode Node, ScriptedEvent? After = null);

/// <summary>Reads the changes of a scenario: each is an event, a lever or a factor on a day.</summary>
/// <param name="binder">The file.</param>
/// <param name="words">Describes events without text.</param>
/// <param name="identity">Gives the identity of the event with a name within the branch.</param>
/// <param name="span">The first and the last day on which changes may happen.</param>
public sealed class ChangeReader(YamlBinder binder, EventWords words, Func<string, Guid> identity, (DateOnly First, DateOnly Last) span)
{
    /// <summary>The name of the event that begins the branch. It is the cause of every change that names no other cause.</summary>
    public const string Hypothesis = "hypothesis";

    /// <summary>The kinds that a script may name: all but those of branching, and those of levers and factors, which have their own forms.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } =
        [.. EventKinds.All.Where(kind => kind.Theme != Theme.Branching && kind.Type != typeof(LeverApplied) && kind.Type != typeof(FactorChanged))];

    private static readonly string[] Forms = ["event", "lever", "factor"];
    private readonly Dictionary<string, Guid> named = new(StringComparer.Ordinal);
    private YamlNode? unread;

    /// <summary>The key of the mapping with the fields of a kind; <c>null</c> when they are next to the other keys.</summary>
    public static string? Nest(Type kind) => kind == typeof(MechanismEstablished) ? "design" : null;

    /// <summary>
    /// The key of a field as scripts write it. Since <c>on</c> is the day of the change, the actor whose soil a strike hits is <c>soil-of</c>, and
    /// the day that a round is set for is <c>for</c>.
    /// </summary>
    public static string Key(ParameterInfo field) =>
        field.Name != nameof(AirStrikeCarriedOut.On) ? RecordShape.Kebab(field.Name!)
        : field.ParameterType == typeof(DateOnly) ? "for"
        : "soil-of";

    /// <summary>The assumed events in the order of the file, with the events that they imply.</summary>
    public IReadOnlyList<ScriptedEvent> Read(IEnumerable<YamlNode> changes)
    {
        var read = changes.SelectMany((node, place) => Read(node, $"change {place + 1}")).ToArray();
        var works = read.Where(step => step.TimelineEvent.Event is MechanismBecameOperational).ToArray();
        var unworked = read.Where(step => step.TimelineEvent.Event is MechanismEstablished && !works.Any(later => Day(later) >= Day(step)));
        return [.. read, .. unworked.Select(Works)];
    }

    /// <summary>True when an event follows an unreadable one, so that the process may refuse it because of the missing event.</summary>
    public bool IsBehindUnread(ScriptedEvent step) => unread is not null && step.Node.Start.Line >= unread.Start.Line;

    private ScriptedEvent[] Read(YamlNode node, string name)
    {
        var read = Steps(node, name).ToArray();
        unread ??= read.Length == 0 ? node : null;

        if (YamlFile.Child(node, "id") is YamlScalarNode { Value: { Length: > 0 } known } id)
        {
            Name(id, known, identity(name));
        }

        return read;
    }

    /// <summary>Registers the name of a change, even of an unreadable one, for the changes that it causes.</summary>
    private void Name(YamlNode id, string known, Guid change)
    {
        if (known.Any(letter => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
        {
            binder.Complain(id, $"'{Spelling.Brief(known)}' is not an id. Allowed: a word without spaces, such as first-step.");
        }
        else if (!named.TryAdd(known, change))
        {
            binder.Complain(id, IdCheck.Duplicate("id", known));
        }
    }

    private IEnumerable<ScriptedEvent> Steps(YamlNode node, string name)
    {
        var entries = binder.Entries(node);
        if (node is not YamlMappingNode)
        {
            yield break;
        }

        if (Forms.FirstOrDefault(entries.ContainsKey) is not { } form)
        {
            binder.Complain(node, "The change names no event, lever or factor. Allowed: event, lever, factor.");
            yield break;
        }

        var (happens, until) = form switch
        {
            "event" => (Event(node, entries), null),
            "lever" => Lever(node),
            _ => (Factor(node), null),
        };
        var change = (Change?)binder.Make(typeof(Change), node);
        var causes = Causes(YamlFile.Child(node, "because"), change);
        if (change is null || !IsWithin(change.On, entries["on"]) || happens is null)
        {
            yield break;
        }

        var first = new ScriptedEvent(new(identity(name), 0, Hypothetical(happens, change, causes)), node);
        yield return first;
        if (until is { } end && IsWithin(end, entries["until"]) && IsAfter(end, change.On, entries["until"]))
        {
            var withdrawn = new LeverWithdrawn(((LeverApplied)happens).Lever) { Account = happens.Account };
            yield return new(new(identity($"{name} ends"), 0, Hypothetical(withdrawn, new(end), [identity(name)])), entries["until"], After: first);
        }
    }

    private NegotiationEvent? Event(YamlNode node, IReadOnlyDictionary<string, YamlNode> entries)
    {
        var code = $"{entries["event"]}";
        if (Kinds.FirstOrDefault(known => known.FileCode == code) is not { } kind)
        {
            binder.Complain(entries["event"], $"Unknown event '{Spelling.Brief(code)}'. {Spelling.Hint(code, Kinds.Select(kind => kind.FileCode))}");
            return null;
        }

        var fields = node;
        if (Nest(kind.Type) is { } nest)
        {
            AllowOnly(node, "event", [nest]);
            if (!entries.TryGetValue(nest, out fields))
            {
                binder.Complain(node, $"'{nest}' is missing. Allowed: a mapping with {string.Join(", ", Fields(kind.Type))}.");
                return null;
            }

            binder.AllowOnly(fields, Fields(kind.Type));
        }
        else
        {
            AllowOnly(node, "event", Fields(kind.Type));
        }

        return (NegotiationEvent?)binder.Make(kind.Type, fields, key: Key);
    }

    private (NegotiationEvent?, DateOnly?) Lever(YamlNode node)
    {
        AllowOnly(node, null, RecordShape.Keys(typeof(LeverChange)));
        return binder.Make(typeof(LeverChange), node) is LeverChange lever
            ? (new LeverApplied(lever.Lever, lever.By, lever.Level, lever.RampDays, lever.LagDays) { Account = NoAccount }, lever.Until)
            : (null, null);
    }

    private FactorChanged? Factor(YamlNode node)
    {
        AllowOnly(node, null, RecordShape.Keys(typeof(FactorWeighing)));
        return binder.Make(typeof(FactorWeighing), node) is FactorWeighing factor
            ? new(factor.Factor, factor.Level, factor.For) { Account = NoAccount }
            : null;
    }

    /// <summary>The keys of a kind's fields. A list may also have its singular as key.</summary>
    public static IEnumerable<string> Fields(Type kind) =>
        RecordShape.Parameters(kind).SelectMany(parameter => Key(parameter) is var key && RecordShape.IsList(parameter.ParameterType)
            ? new[] { key, RecordShape.Singular(key) }.Distinct(StringComparer.Ordinal)
            : [key]);

    private void AllowOnly(YamlNode node, string? form, IEnumerable<string> fields) =>
        binder.AllowOnly(node, [.. form is null ? [] : new[] { form }, .. RecordShape.Keys(typeof(Change)), .. fields]);

    private ValueList<Guid> Causes(YamlNode? because, Change? change)
    {
        foreach (var cause in change?.Because.Where(cause => !named.ContainsKey(cause)) ?? [])
        {
            binder.Complain(because!, $"'{Spelling.Brief(cause)}' is not the id of an earlier change. {Spelling.Hint(cause, named.Keys)}");
        }

        return change is null or { Because.Count: 0 }
            ? [identity(Hypothesis)]
            : change.Because.Where(named.ContainsKey).Select(cause => named[cause]).ToValueList();
    }

    private bool IsWithin(DateOnly day, YamlNode node)
    {
        if (day >= span.First && day <= span.Last)
        {
            return true;
        }

        binder.Complain(node, day < span.First
            ? $"'{day:yyyy-MM-dd}' is before the fork, on {span.First:yyyy-MM-dd}. "
                + $"Allowed: {span.First:yyyy-MM-dd} to {span.Last:yyyy-MM-dd}."
            : $"'{day:yyyy-MM-dd}' is too far in the future. Allowed: {span.First:yyyy-MM-dd} to {span.Last:yyyy-MM-dd}.");
        return false;
    }

    private bool IsAfter(DateOnly end, DateOnly begin, YamlNode node)
    {
        if (end > begin)
        {
            return true;
        }

        binder.Complain(node, $"The lever would end on {end:yyyy-MM-dd} and begin on {begin:yyyy-MM-dd}. Allowed: an end after the beginning.");
        return false;
    }

    private NegotiationEvent Hypothetical(NegotiationEvent happens, Change change, ValueList<Guid> causes) => happens with
    {
        Account = new(
            When.On(change.On), change.Text ?? words.Describe(happens), Actors: EventWords.Actors(happens), Place: change.Place,
            Origin: Origin.Hypothetical, Causes: causes),
    };

    /// <summary>The event that the mechanism begins to work, once its lag is over.</summary>
    private ScriptedEvent Works(ScriptedEvent established)
    {
        var id = established.TimelineEvent.Id;
        var mechanism = (MechanismEstablished)established.TimelineEvent.Event;
        var day = Day(established).AddDays(Math.Clamp(mechanism.LagDays, 0, span.Last.DayNumber - Day(established).DayNumber));
        var works = Hypothetical(new MechanismBecameOperational { Account = NoAccount }, new(day, Text: "The mechanism would begin to work."), [id]);
        return established with
        {
            After = established,
            TimelineEvent = new(identity($"{id} works"), 0, works with { Account = works.Account with { Actors = mechanism.Operators } }),
        };
    }

    private static DateOnly Day(ScriptedEvent step) => step.TimelineEvent.Event.Account.When.From;

    private static Account NoAccount { get; } = new(When.On(DateOnly.MinValue), "");
}
