using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>
/// Reads a file of a graph model. It binds all parts first and then checks each against the others, so that one reading finds all problems.
/// </summary>
internal sealed class GraphModelReader
{
    private readonly string path;
    private readonly string text;
    private readonly YamlNode root;
    private readonly ProblemList problems;
    private readonly YamlBinder binder;
    private readonly ScriptParts parts;

    /// <summary>Reads a document.</summary>
    public GraphModelReader(string path, string text, YamlNode root, ProblemList problems)
    {
        (this.path, this.text, this.root, this.problems) = (path, text, root, problems);
        binder = ScriptFile.Binder(path, problems);
        parts = new(binder, root);
    }

    /// <summary>The file; <c>null</c>, with problems, when it is invalid.</summary>
    public GraphModelFile? Read()
    {
        var names = new Vocabulary(binder, root);
        var makers = parts.List<MakerScript>("decision-makers");
        var named = Options(names);
        new NameCheck(binder).Check(root);

        var before = problems.Count;
        var rules = new RulesReader(binder, names).Read(parts.List<RuleScript>("infeasible"), parts.List<ExclusionScript>("exclusive"));
        Condition[] alike = [.. parts.List<RuleScript>("indistinguishable").Select(script => Statement(script, "when")).OfType<Condition>()];
        var solid = named && problems.Count == before && new SpaceCheck(binder).Passes(parts.Node("decision-makers")!, names.Options.Count, rules);

        var states = new StatesReader(binder, names, rules, parts.List<StateScript>("states"));
        var space = new Lazy<StateSpace?>(() => solid ? StateSpace.Of(Bare(makers, rules, alike)) : null);
        var preferences = new PreferencesReader(binder, names, new(binder, states, () => space.Value));
        var held = preferences.Read(parts.List<PreferenceScript>("preferences"), parts.Node("preferences"), whole: true);
        var variants = parts.List<VariantScript>("variants");
        var others = variants
            .Select(variant => KeyValuePair.Create(
                variant.Id, preferences.Read(variant.Preferences, YamlFile.Child(binder.Places[variant], "preferences"), whole: false)))
            .DistinctBy(variant => variant.Key).ToDictionary(StringComparer.Ordinal);

        IrreversibleMove[] irreversible = [.. parts.List<OneWayScript>("irreversible").Select(IrreversibleMove).OfType<IrreversibleMove>()];
        Misperception[] unseen = [.. parts.List<MisperceptionScript>("misperceived").Select(Misperception).OfType<Misperception>()];
        var statusQuo = states.Read(parts.Node("status-quo"));
        var switches = new DisputeTriggerReader(binder, names);
        var along = switches.Read(parts.Node("along"));
        var beginning = parts.Node("begins") is { } begins ? states.Read(YamlFile.Child(begins, "state")) : statusQuo;
        var closed = switches.Bits(parts.Node("begins") is { } first ? YamlFile.Child(first, "closed") : null);
        var script = parts.Whole<GraphModelScript>(("along", along.Select(entry => entry.Script).ToValueList()));
        return script is null || problems.Count > 0 ? null : new(path, text)
        {
            Script = script,
            Dispute = Bare(makers, rules, alike) with
            {
                Irreversible = [.. irreversible],
                Preferences = [.. Enumerable.Range(0, makers.Count).Select(maker => held[maker])],
                StatusQuo = statusQuo,
                Misperceived = [.. unseen],
            },
            StateNames = states.Names,
            Variants = others,
            Beginning = beginning,
            ClosedAtFirst = closed,
            Along = along,
        };

        Condition? Statement(object of, string key) => names.Statement(YamlFile.Child(binder.Places[of], key));

        IrreversibleMove? IrreversibleMove(OneWayScript move) => (Statement(move, "from"), Statement(move, "to")) is ({ } from, { } to)
            ? new(from, to)
            : null;

        Misperception? Misperception(MisperceptionScript missed) =>
            (names.Maker(YamlFile.Child(binder.Places[missed], "by")), Statement(missed, "when")) is ({ } by, { } when) ? new(by, when) : null;
    }

    /// <summary>True when there are options, not too many, and all have a name.</summary>
    private bool Options(Vocabulary names)
    {
        if (parts.Node("decision-makers") is not YamlSequenceNode makers)
        {
            return false;
        }

        if (makers.Children.Count == 0)
        {
            binder.Complain(makers, "There is no decision maker. Allowed: one or more.");
        }

        foreach (var options in makers.Select(maker => YamlFile.Child(maker, "options")).OfType<YamlSequenceNode>().Where(
            options => options.Children.Count == 0))
        {
            binder.Complain(options, "The decision maker has no option. Allowed: one or more.");
        }

        if (!names.Fits)
        {
            binder.Complain(makers, $"There are {names.Options.Count} options. Allowed: at most {Dispute.MaxOptions}.");
        }

        return names.Fits && names.Options.Count > 0 && !names.Options.Contains("", StringComparer.Ordinal) && problems.Count == 0;
    }

    private static Dispute Bare(ValueList<MakerScript> makers, IReadOnlyList<Rule> rules, IEnumerable<Condition> alike) => new(
        [.. makers.Select(
            maker => new DecisionMaker(maker.Id, maker.Name, [.. maker.Options.Select(option => new DisputeOption(option.Id, option.Name))]))],
        [.. rules.SelectMany(rule => rule.Parts)], [], [.. alike], []);
}
