using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Cases;

/// <summary>An event of a file and its node. The event is <c>null</c> when the row has a problem.</summary>
internal sealed record EventRow(NegotiationEvent? Event, YamlNode Node);

/// <summary>Reads the coded rows of a sequence. One mapping holds both the account and the fields of the row's kind.</summary>
/// <param name="binder">The file.</param>
/// <param name="timeline">The timeline that the rows belong to.</param>
internal sealed class EventsReader(YamlBinder binder, TimelineId timeline)
{
    /// <summary>The kinds that a record can hold: all but those of branching.</summary>
    private static readonly EventKind[] Coded = [.. EventKinds.All.Where(kind => kind.Theme != Theme.Branching)];

    /// <summary>The events by row, in the order of the file.</summary>
    public OrderedDictionary<RowId, EventRow> Read(IEnumerable<YamlNode> rows)
    {
        var events = new OrderedDictionary<RowId, EventRow>();
        foreach (var node in rows)
        {
            var happened = Event(node, events);
            if (YamlFile.Child(node, "row") is YamlScalarNode { Value: { Length: > 0 } row } && !events.TryAdd(new(row), new(happened, node)))
            {
                binder.Complain(node, IdCheck.Duplicate("row", row));
            }
        }

        return events;
    }

    private NegotiationEvent? Event(YamlNode node, OrderedDictionary<RowId, EventRow> earlier)
    {
        var entries = binder.Entries(node);
        if (!entries.ContainsKey("row"))
        {
            binder.Complain(node, "'row' is missing. Allowed: the code of the row, such as T01.");
            return null;
        }

        if (entries.GetValueOrDefault("kind") is not YamlScalarNode { Value: { } code } kindNode)
        {
            binder.Complain(node, $"'kind' is missing. {Spelling.Hint("", Coded.Select(known => known.Code))}");
            return null;
        }

        if (Array.Find(Coded, known => known.Code == code) is not { } kind)
        {
            binder.Complain(kindNode, $"Unknown kind '{code}'. {Spelling.Hint(code, Coded.Select(known => known.Code))}");
            return null;
        }

        var shared = RecordShape.Keys(typeof(Account)).Except(["rivals", "origin", "causes"], StringComparer.Ordinal);
        binder.AllowOnly(node, ["kind", "because", .. shared, .. RecordShape.Keys(kind.Type)]);
        var account = (Account?)binder.Make(typeof(Account), node);
        var causes = binder.Items(entries.GetValueOrDefault("because")).Select(cause => Cause(cause, earlier)).OfType<Guid>().ToValueList();
        return binder.Make(kind.Type, node) is NegotiationEvent happened && account is not null
            ? happened with { Account = account with { Causes = causes } }
            : null;
    }

    private Guid? Cause(YamlNode node, OrderedDictionary<RowId, EventRow> earlier)
    {
        if (node is YamlScalarNode { Value: { } row } && earlier.ContainsKey(new(row)))
        {
            return EventIdentity.Of(timeline, new(row));
        }

        binder.Complain(node, $"'{node}' is not an earlier row. {Spelling.Hint($"{node}", earlier.Keys.Select(known => known.Value))}");
        return null;
    }
}
