using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Checks the number of feasible states: at least one, and not too many.</summary>
/// <param name="binder">The file.</param>
internal sealed class SpaceCheck(YamlBinder binder)
{
    /// <summary>True when the states of a file can be analysed; otherwise adds a problem.</summary>
    /// <param name="makers">The node of the decision makers.</param>
    /// <param name="options">The number of options, from 1 to 30.</param>
    /// <param name="rules">The rules of feasibility, in the order of the file.</param>
    public bool Passes(YamlNode makers, int options, IReadOnlyList<Rule> rules)
    {
        var states = Left(options, rules);
        if (states == 0)
        {
            var last = FirstTooMany(options, rules);
            binder.Complain(last.Node, $"'{Spelling.Brief(last.Said)}' and the rules above it contradict each other: they leave no feasible state. "
                + "Allowed: rules that leave at least one.");
        }
        else if (states > StateSpace.Max)
        {
            binder.Complain(
                makers, $"{options} options leave {states:N0} feasible states. Allowed: 1 to {StateSpace.Max:N0}; exclude more states.");
        }

        return states is > 0 and <= StateSpace.Max;
    }

    private static long Left(int options, IEnumerable<Rule> rules) => StateSpace.CountOf(options, rules.SelectMany(rule => rule.Parts));

    /// <summary>The first rule after which no state is left. A binary search finds it: more rules never leave more states.</summary>
    private static Rule FirstTooMany(int options, IReadOnlyList<Rule> rules)
    {
        var (some, none) = (0, rules.Count);
        while (none - some > 1)
        {
            var middle = (some + none) / 2;
            (some, none) = Left(options, rules.Take(middle)) == 0 ? (some, middle) : (middle, none);
        }

        return rules[none - 1];
    }
}
