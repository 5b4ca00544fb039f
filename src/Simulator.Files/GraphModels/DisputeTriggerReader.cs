using System.Reflection;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Reads the changes of a dispute that events of a timeline trigger.</summary>
/// <param name="binder">The file.</param>
/// <param name="names">The names in the file.</param>
internal sealed class DisputeTriggerReader(YamlBinder binder, Vocabulary names)
{
    private static readonly string[] Effects = ["variant", "resets", "closes", "opens", "takes", "drops"];
    private static readonly (string, string)[] Opposites = [("takes", "drops"), ("closes", "opens")];

    /// <summary>The readable entries of a list.</summary>
    public IReadOnlyList<DisputeTrigger> Read(YamlNode? along) => [.. binder.Items(along).Select(Entry).OfType<DisputeTrigger>()];

    /// <summary>The options that a list names, as bits of a state.</summary>
    public uint Bits(YamlNode? list) => Vocabulary.Words(list).Aggregate(0u, (bits, node) => bits | (names.Bit(node) ?? 0));

    private DisputeTrigger? Entry(YamlNode node)
    {
        binder.AllowOnly(node, RecordShape.Keys(typeof(DisputeTriggerScript)));
        var (when, occasion) = YamlFile.Child(node, "when") is { } events ? Occasion(events) : default;
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (YamlFile.Child(node, "when") is not null)
        {
            given["when"] = when;
        }

        var script = (DisputeTriggerScript?)binder.Make(typeof(DisputeTriggerScript), node, given);
        var variant = names.Variant(YamlFile.Child(node, "variant"));
        var resets = Vocabulary.Words(YamlFile.Child(node, "resets")).Select(maker => names.Maker(maker)).OfType<int>().ToValueList();
        foreach (var (one, other) in Opposites)
        {
            Oppose(one, Vocabulary.Words(YamlFile.Child(node, one)), Vocabulary.Words(YamlFile.Child(node, other)));
        }

        if (node is YamlMappingNode && !Array.Exists(Effects, effect => YamlFile.Child(node, effect) is not null))
        {
            binder.Complain(node, $"The entry changes nothing. Allowed: one or more of {string.Join(", ", Effects)}.");
        }

        var read = (Closes: Of("closes"), Opens: Of("opens"), Takes: Of("takes"), Drops: Of("drops"));
        return script is null || occasion is null ? null : new(occasion, script, variant, resets, read.Closes, read.Opens, read.Takes, read.Drops);

        uint Of(string key) => Bits(YamlFile.Child(node, key));
    }

    private void Oppose(string key, IEnumerable<YamlNode> one, IReadOnlyList<YamlNode> other)
    {
        var words = one.Select(Vocabulary.Word).ToHashSet(StringComparer.Ordinal);
        foreach (var both in other.Where(node => words.Contains(Vocabulary.Word(node))))
        {
            binder.Complain(both, $"'{Spelling.Brief(Vocabulary.Word(both)!)}' is also in '{key}'. Allowed: one of the two.");
        }
    }

    private (OccasionScript?, Occasion?) Occasion(YamlNode node)
    {
        binder.AllowOnly(node, RecordShape.Keys(typeof(OccasionScript)));
        if (node is not YamlMappingNode)
        {
            binder.Entries(node);
            return default;
        }

        var (code, row, where) = (YamlFile.Child(node, "event"), YamlFile.Child(node, "row"), YamlFile.Child(node, "where"));
        if (code is null == row is null)
        {
            binder.Complain(node, $"{(code is null ? "Neither an event nor a row" : "Both an event and a row")} is named. "
                + $"Allowed: a kind of event, such as {{ event: truce-agreed }}, or a row, such as {{ row: T44 }}.");
        }

        if (code is null && where is not null)
        {
            binder.Complain(where, "'where' needs a kind of event. Allowed: 'where' together with 'event'.");
        }

        var kind = code is null ? null : Kind(code);
        var fields = kind is null ? [] : Fields(kind, where).ToArray();
        var given = new Dictionary<string, object?>(StringComparer.Ordinal) { ["where"] = fields.Select(field => field.Script).ToValueList() };
        var script = (OccasionScript?)binder.Make(typeof(OccasionScript), node, given);
        return (
            script,
            kind is null && script?.Row is null ? null : new(
                kind, kind is null ? script?.Row : null, fields.Select(field => field.Values).ToValueList()));
    }

    private EventKind? Kind(YamlNode node)
    {
        var known = EventKinds.All.Where(kind => kind.Theme != Theme.Branching).ToArray();
        var kind = Array.Find(known, kind => kind.FileCode == Vocabulary.Word(node));
        if (kind is null && Vocabulary.Word(node) is { } code)
        {
            binder.Complain(node, $"Unknown event '{Spelling.Brief(code)}'. {Spelling.Hint(code, known.Select(kind => kind.FileCode))}");
        }

        return kind;
    }

    private IEnumerable<(FieldScript Script, FieldValues Values)> Fields(EventKind kind, YamlNode? where)
    {
        var fields = RecordShape.Parameters(kind.Type).Where(field => RecordShape.IsScalar(Item(field))).ToArray();
        binder.AllowOnly(where, fields.SelectMany(Keys));
        foreach (var (key, node) in binder.Entries(where))
        {
            if (Array.Find(fields, field => Keys(field).Contains(key, StringComparer.Ordinal)) is { } field)
            {
                IEnumerable<YamlNode> values = node is YamlSequenceNode several ? several.Children : [node];
                var read = values.Select(value => binder.Value(Item(field), value)).OfType<object>().ToValueList();
                yield return (new(key, [.. values.Select(value => $"{value}")]), new(field.Name!, read));
            }
        }
    }

    private static Type Item(ParameterInfo field)
    {
        var type = RecordShape.IsList(field.ParameterType) ? field.ParameterType.GetGenericArguments()[0] : field.ParameterType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static IEnumerable<string> Keys(ParameterInfo field) =>
        RecordShape.IsList(field.ParameterType)
            ? new[] { ChangeReader.Key(field), RecordShape.Singular(ChangeReader.Key(field)) }.Distinct(StringComparer.Ordinal)
            : [ChangeReader.Key(field)];
}
