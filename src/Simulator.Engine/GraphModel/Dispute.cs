using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>
/// A dispute as a graph model: decision makers with their options, infeasible combinations, irreversible moves, and preferences.
/// </summary>
/// <remarks>Graph Model for Conflict Resolution: Kilgour, Hipel and Fang 1987; Fang, Hipel and Kilgour 1993.</remarks>
/// <param name="DecisionMakers">The decision makers; at least one.</param>
/// <param name="Infeasible">Statements that are false in every feasible state.</param>
/// <param name="Irreversible">The irreversible moves.</param>
/// <param name="Indistinguishable">Statements each of which merges all states in which it is true into one.</param>
/// <param name="Preferences">The preferences of the decision makers, in their order.</param>
/// <param name="StatusQuo">The current state; <c>null</c> when not given.</param>
/// <param name="Misperceived">The states that decision makers do not see; empty by default.</param>
public sealed record Dispute(
    ValueList<DecisionMaker> DecisionMakers,
    ValueList<Condition> Infeasible,
    ValueList<IrreversibleMove> Irreversible,
    ValueList<Condition> Indistinguishable,
    ValueList<Preferences> Preferences,
    uint? StatusQuo = null,
    ValueList<Misperception> Misperceived = default)
{
    /// <summary>The maximum number of options of a dispute: 30, so that a state is a number of 32 bits.</summary>
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

/// <summary>A decision maker: an actor that controls options.</summary>
/// <param name="Id">Its identity within the model.</param>
/// <param name="Name">Its name.</param>
/// <param name="Options">The options that it alone controls; at least one.</param>
public sealed record DecisionMaker(string Id, string Name, ValueList<DisputeOption> Options);

/// <summary>An action that its decision maker takes or does not take.</summary>
/// <param name="Id">Its identity within the model: a letter or a word.</param>
/// <param name="Name">The name of the action.</param>
public sealed record DisputeOption(string Id, string Name);

/// <summary>
/// An irreversible move: states in which the second statement is true cannot be left for states in which the first is true.
/// </summary>
/// <param name="From">The statement that is true before the move.</param>
/// <param name="To">The statement that is true after the move.</param>
public sealed record IrreversibleMove(Condition From, Condition To);

/// <summary>States that a decision maker does not see, because it believes them to be impossible.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="When">The statement that is true in these states.</param>
public sealed record Misperception(int DecisionMaker, Condition When);

/// <summary>The preferences of a decision maker.</summary>
public abstract record Preferences;

/// <summary>A ranking of all states.</summary>
/// <param name="Groups">The groups, from the most to the least preferred; states of one group are equally good.</param>
public sealed record RankedStates(ValueList<ValueList<uint>> Groups) : Preferences;

/// <summary>
/// Option prioritisation: statements in order of weight. The first statement that is true in only one of two states decides: that state is preferred.
/// </summary>
/// <remarks>Hipel, Fang, Peng and Kilgour 1997 (preference trees).</remarks>
/// <param name="Statements">The statements, the weightiest first; at most 62.</param>
public sealed record PrioritisedStatements(ValueList<Condition> Statements) : Preferences
{
    /// <summary>The maximum number of statements of a decision maker, 62: they are the bits of a number.</summary>
    public const int Max = 62;
}
