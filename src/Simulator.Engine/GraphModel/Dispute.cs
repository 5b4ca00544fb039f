using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>
/// A dispute as a graph model: who decides on which options, which combinations cannot be, which moves cannot be taken back, and who prefers what.
/// </summary>
/// <remarks>Graph Model for Conflict Resolution: Kilgour, Hipel and Fang 1987; Fang, Hipel and Kilgour 1993.</remarks>
/// <param name="DecisionMakers">Who decides; at least one.</param>
/// <param name="Infeasible">Statements of which none may be true in a state.</param>
/// <param name="Irreversible">Moves that cannot be taken back.</param>
/// <param name="Indistinguishable">Statements that make one state of all states in which they are true.</param>
/// <param name="Preferences">What each decision maker prefers, in their order.</param>
/// <param name="StatusQuo">Where the dispute stands; none where that is not said.</param>
/// <param name="Misperceived">Which states decision makers do not see; none by default.</param>
public sealed record Dispute(
    ValueList<DecisionMaker> DecisionMakers,
    ValueList<Condition> Infeasible,
    ValueList<IrreversibleMove> Irreversible,
    ValueList<Condition> Indistinguishable,
    ValueList<Preferences> Preferences,
    uint? StatusQuo = null,
    ValueList<Misperception> Misperceived = default)
{
    /// <summary>The most options that a dispute may have: 30, so that a state is a number of 32 bits.</summary>
    public const int MaxOptions = 30;

    /// <summary>The identities of all options, in the order of the decision makers.</summary>
    public IReadOnlyList<string> Options => [.. DecisionMakers.SelectMany(maker => maker.Options).Select(option => option.Id)];

    /// <summary>The bits of the options of a decision maker.</summary>
    public uint Own(int maker)
    {
        var after = DecisionMakers.Skip(maker + 1).Sum(other => other.Options.Count);
        return ((1u << DecisionMakers[maker].Options.Count) - 1) << after;
    }
}

/// <summary>Someone who decides on options.</summary>
/// <param name="Id">Its identity within the model.</param>
/// <param name="Name">Its name.</param>
/// <param name="Options">The options that it alone decides on; at least one.</param>
public sealed record DecisionMaker(string Id, string Name, ValueList<DisputeOption> Options);

/// <summary>Something that its decision maker does or does not do.</summary>
/// <param name="Id">Its identity within the model: a letter or a word.</param>
/// <param name="Name">What is done.</param>
public sealed record DisputeOption(string Id, string Name);

/// <summary>
/// A move that cannot be taken back: who can go from states where the first statement is true to states where the second is cannot return.
/// </summary>
/// <param name="From">True before the move.</param>
/// <param name="To">True after it.</param>
public sealed record IrreversibleMove(Condition From, Condition To);

/// <summary>States that a decision maker does not see: it takes them for impossible.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="When">The states.</param>
public sealed record Misperception(int DecisionMaker, Condition When);

/// <summary>What a decision maker prefers.</summary>
public abstract record Preferences;

/// <summary>A ranking of all states.</summary>
/// <param name="Groups">From the most to the least preferred; states of one group are equally good.</param>
public sealed record RankedStates(ValueList<ValueList<uint>> Groups) : Preferences;

/// <summary>
/// Option prioritisation: statements in order of weight. Of two states, the one is preferred in which the first statement that tells them apart is
/// true.
/// </summary>
/// <remarks>Hipel, Fang, Peng and Kilgour 1997 (preference trees).</remarks>
/// <param name="Statements">The statements, the weightiest first; at most 62.</param>
public sealed record PrioritisedStatements(ValueList<Condition> Statements) : Preferences
{
    /// <summary>The most statements of a decision maker: they are the bits of a number.</summary>
    public const int Max = 62;
}
