using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

/// <summary>Disputes and statements that chance has drawn, always the same for the same seed.</summary>
internal static class RandomDisputes
{
    /// <summary>A dispute of some decision makers with 2 to 6 options in all, with whatever a dispute can have.</summary>
    public static Dispute Drawn(int seed, int fewest = 2)
    {
        var random = new Random(seed);
        var makers = random.Next(fewest, 5);
        var options = Math.Max(makers, random.Next(2, 7));
        string[] ids = [.. "ABCDEF"[..options].Select(letter => $"{letter}")];

        // Each has an option, and the rest falls to whom it will.
        int[] last = [.. Enumerable.Range(1, options - 1).OrderBy(_ => random.Next()).Take(makers - 1).Append(options).Order()];
        DecisionMaker[] decide = [.. last.Select(
            (end, at) => new DecisionMaker($"m{at}", $"M{at}", [.. ids[(at == 0 ? 0 : last[at - 1])..end].Select(id => new DisputeOption(id, id))]))];
        while (true)
        {
            var drawn = new Dispute(
                [.. decide], Some(random.Next(3)),
                [.. Some(random.Next(3) == 0 ? 2 : 0).Zip(Some(2)).Select(pair => new IrreversibleMove(pair.First, pair.Second))],
                Some(random.Next(3) == 0 ? random.Next(1, 3) : 0), [], null,
                [.. Some(random.Next(3) == 0 ? 2 : 0).Select(when => new Misperception(random.Next(makers), when))]);
            var states = ReferenceSolver.StatesOf(drawn);
            if (states.Count > 0)
            {
                return drawn with { Preferences = [.. decide.Select(_ => Preferences(states))] };
            }
        }

        ValueList<Condition> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Condition(random, ids, random.Next(3)))];

        Preferences Preferences(IReadOnlyList<uint> states) => random.Next(3) switch
        {
            0 =>
                new RankedStates(
                    [.. states.GroupBy(_ => random.Next(states.Count)).OrderBy(group => group.Key).Select(group => group.ToValueList())]),
            1 => new PrioritisedStatements(Some(random.Next(1, 4))),
            _ => new PrioritisedStatements(Some(options + 2)),
        };
    }

    /// <summary>A statement about some options.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="options">The identities of the options.</param>
    /// <param name="depth">How many levels it has at most.</param>
    public static Condition Condition(Random random, IReadOnlyList<string> options, int depth)
    {
        return depth == 0 ? Option() : random.Next(8) switch
        {
            0 => Option(),
            1 => new Not(Part()),
            2 or 3 => new And(Part(), Part()),
            4 => new Or(Part(), Part()),
            5 => new Iff(Part(), Part()),
            6 => new If(Part(), Part()),
            _ => new If(Part(), Part(), Part()),
        };

        Condition Part() => Condition(random, options, depth - 1);

        OptionTaken Option() => OptionTaken.At(options, random.Next(options.Count));
    }
}
