using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>A change of one decision maker's preferences in one place.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="After">Its preferences after the change.</param>
public abstract record PreferenceChange(int DecisionMaker, Preferences After)
{
    /// <summary>
    /// Every change in one place: a statement that gains or loses weight, is dropped or negated; a state that is ranked elsewhere.
    /// </summary>
    /// <param name="maker">The decision maker, by its place.</param>
    /// <param name="preferences">Its preferences.</param>
    public static IEnumerable<PreferenceChange> Of(int maker, Preferences preferences) => preferences switch
    {
        PrioritisedStatements prioritised => Of(maker, prioritised.Statements),
        RankedStates ranked => Of(maker, ranked.Groups),
        _ =>
            throw new ArgumentException(
                $"{preferences?.GetType().Name} cannot be changed. Allowed: ranked states, prioritised statements.", nameof(preferences)),
    };

    private static IEnumerable<PreferenceChange> Of(int maker, ValueList<Condition> statements)
    {
        for (var at = 0; at < statements.Count; at++)
        {
            Condition[] rest = [.. statements.Take(at), .. statements.Skip(at + 1)];
            for (var to = 0; to < statements.Count; to++)
            {
                if (to != at)
                {
                    yield return new StatementMoved(
                        maker, new PrioritisedStatements([.. rest.Take(to), statements[at], .. rest.Skip(to)]), statements[at], at, to);
                }
            }

            yield return new StatementDropped(maker, new PrioritisedStatements([.. rest]), statements[at]);
            var turned = statements[at] is Not not ? not.Part : new Not(statements[at]);
            yield return new StatementTurned(
                maker, new PrioritisedStatements([.. statements.Take(at), turned, .. statements.Skip(at + 1)]), statements[at], turned);
        }
    }

    private static IEnumerable<PreferenceChange> Of(int maker, ValueList<ValueList<uint>> groups)
    {
        foreach (var state in groups.SelectMany(group => group))
        {
            ValueList<uint>[] rest = [.. groups.Select(group => group.Where(other => other != state).ToValueList()).Where(group => group.Count > 0)];
            for (var to = 0; to <= rest.Length; to++)
            {
                yield return new StateRanked(maker, new RankedStates([.. rest.Take(to), [state], .. rest.Skip(to)]), state, to, WithOthers: false);
                if (to < rest.Length)
                {
                    yield return new StateRanked(
                        maker, new RankedStates([.. rest.Take(to), rest[to].Add(state), .. rest.Skip(to + 1)]), state, to, WithOthers: true);
                }
            }
        }
    }
}

/// <summary>A statement gains or loses weight.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="After">Its preferences after the change.</param>
/// <param name="Statement">The statement.</param>
/// <param name="From">Its place before, from 0.</param>
/// <param name="To">Its place after the change, from 0.</param>
public sealed record StatementMoved(int DecisionMaker, Preferences After, Condition Statement, int From, int To) : PreferenceChange(
    DecisionMaker, After);

/// <summary>A statement is dropped.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="After">Its preferences after the change.</param>
/// <param name="Statement">The statement.</param>
public sealed record StatementDropped(int DecisionMaker, Preferences After, Condition Statement) : PreferenceChange(DecisionMaker, After);

/// <summary>A statement is negated.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="After">Its preferences after the change.</param>
/// <param name="Statement">The statement before the change.</param>
/// <param name="Opposite">The statement after the change.</param>
public sealed record StatementTurned(int DecisionMaker, Preferences After, Condition Statement, Condition Opposite) : PreferenceChange(
    DecisionMaker, After);

/// <summary>A state is ranked elsewhere.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="After">Its preferences after the change.</param>
/// <param name="State">The number of the state.</param>
/// <param name="Group">Its group after the change, from 0 for the most preferred.</param>
/// <param name="WithOthers">True when it joins other states in an existing group; false when it forms a group of its own.</param>
public sealed record StateRanked(int DecisionMaker, Preferences After, uint State, int Group, bool WithOthers) : PreferenceChange(
    DecisionMaker, After);
