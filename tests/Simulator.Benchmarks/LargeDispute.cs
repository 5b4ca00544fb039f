using Simulator.Engine.GraphModel;

namespace Simulator.Benchmarks;

/// <summary>
/// A dispute of any size: all combinations of its options are feasible, one move goes one way only, and each side ranks all states.
/// </summary>
internal static class LargeDispute
{
    /// <summary>Makes a dispute, always the same for the same numbers.</summary>
    /// <param name="makers">How many decide.</param>
    /// <param name="options">How many options they have together.</param>
    public static Dispute Of(int makers, int options)
    {
        string[] ids = [.. Enumerable.Range(1, options).Select(number => $"O{number}")];
        OptionTaken[] all = [.. ids.Select((_, at) => OptionTaken.At(ids, at))];
        return new(
            [.. Enumerable.Range(0, makers).Select(
                maker => new DecisionMaker(
                    $"m{maker + 1}", $"M{maker + 1}",
                    [.. all.Where((_, at) => at * makers / options == maker).Select(option => new DisputeOption(option.Option, option.Option))]))],
            [], [new IrreversibleMove(new Not(all[0]), all[0])], [], [.. Enumerable.Range(0, makers).Select(maker => Preferences(maker, all))], null,
            []);
    }

    /// <summary>A statement about each option, in an order of its own: that it is taken, that it is not, or what should go with it.</summary>
    private static PrioritisedStatements Preferences(int maker, OptionTaken[] all)
    {
        var order = (OptionTaken[])all.Clone();
        new Random(maker).Shuffle(order);
        return new(
            [.. order.Select(
                (option, at) => (Condition)((at % 3) switch { 0 => option, 1 => new Not(option), _ => new If(option, order[at - 1]) }))]);
    }
}
