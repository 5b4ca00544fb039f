using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Reads states, which files write as option strings or as ids.</summary>
internal sealed class StatesReader
{
    private readonly YamlBinder binder;
    private readonly Vocabulary names;
    private readonly IReadOnlyList<Rule> rules;
    private readonly Dictionary<string, uint?> named = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, StateScript> scripts = [];

    /// <summary>Reads the named states.</summary>
    public StatesReader(YamlBinder binder, Vocabulary names, IReadOnlyList<Rule> rules, IEnumerable<StateScript> states)
    {
        (this.binder, this.names, this.rules) = (binder, names, rules);
        foreach (var script in states)
        {
            var node = YamlFile.Child(binder.Places[script], "state")!;
            var state = Feasible(Digits(node), node);
            named[script.Id] = state;
            if (state is { } number && !scripts.TryAdd(number, script))
            {
                binder.Complain(node, $"The state {script.State} already has a name, '{scripts[number].Id}'. Allowed: one name for each state.");
            }
        }
    }

    /// <summary>The states with a name, by their numbers.</summary>
    public IReadOnlyDictionary<uint, StateScript> Names => scripts;

    /// <summary>The state that a node names; <c>null</c>, with a problem, when it names no feasible state.</summary>
    public uint? Read(YamlNode? node) =>
        node is null || Vocabulary.Word(node) is not { } word ? null
        : named.TryGetValue(word, out var state) ? state
        : Feasible(Digits(node), node);

    /// <summary>A state as a file writes it: the id of a named state, else the digits.</summary>
    public string Write(uint state, string digits) => scripts.TryGetValue(state, out var script) ? script.Id : digits;

    /// <summary>
    /// The state of an option string; <c>null</c> when the text is not one. A merged state has - for each option that makes no difference.
    /// </summary>
    public static uint? Number(string text, int options) => text.Length == options && text.All(digit => digit is '0' or '1' or '-')
        ? text.Aggregate(0u, (number, digit) => (number << 1) | (digit == '1' ? 1u : 0))
        : null;

    private uint? Digits(YamlNode node)
    {
        if (Vocabulary.Word(node) is not { } text || !names.Fits)
        {
            return null;
        }

        if (Number(text, names.Options.Count) is { } state)
        {
            return state;
        }

        var strings = $"{names.Options.Count} digits 0 or 1 for {string.Join(", ", names.Options)}";
        var found = text.Length == names.Options.Count ? "other digits than 0 and 1" : $"{text.Length} digits";
        binder.Complain(node, !text.All(char.IsAsciiDigit)
            ? $"Unknown state '{Spelling.Brief(text)}'. "
                + $"{(named.Count == 0 ? $"Allowed: {strings}." : $"{Spelling.Hint(text, named.Keys)[..^1]}, or {strings}.")}"
            : $"'{Spelling.Brief(text)}' is not an option string: it has {found}. Allowed: {strings}.");
        return null;
    }

    private uint? Feasible(uint? state, YamlNode node)
    {
        if (state is { } number && rules.FirstOrDefault(rule => rule.Parts.Any(part => part.Holds(number))) is { } broken)
        {
            binder.Complain(
                node,
                $"The state '{Spelling.Brief(Vocabulary.Word(node)!)}' is not feasible: "
                + $"line {broken.Node.Start.Line} excludes it by '{Spelling.Brief(broken.Said)}'. Allowed: a state that no rule excludes.");
            return null;
        }

        return state;
    }
}
