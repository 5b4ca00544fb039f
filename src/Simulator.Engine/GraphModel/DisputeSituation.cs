using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>The situation of a dispute after events: closed options, current state, and preferences.</summary>
/// <param name="Closed">The bits of the options that cannot be taken now.</param>
/// <param name="Stands">The number of the current state.</param>
/// <param name="Preferences">The preferences of the decision makers, in their order.</param>
public sealed record DisputeSituation(uint Closed, uint Stands, ValueList<Preferences> Preferences)
{
    /// <summary>The situation after a change by an event. A closed option is no longer taken.</summary>
    public DisputeSituation After(DisputeChange happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var closed = (Closed | happened.Closes) & ~happened.Opens;
        return new(
            closed, (Stands | happened.Takes) & ~happened.Drops & ~closed,
            happened.Prefers.Aggregate(
                Preferences, (all, change) => [.. all.Select((known, maker) => maker == change.DecisionMaker ? change.Preferences : known)]));
    }

    /// <summary>The dispute in this situation.</summary>
    public Dispute Of(Dispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        var options = dispute.Options;
        var closed = options.Select((_, at) => OptionTaken.At(options, at)).Where(option => option.Holds(Closed));
        return dispute with { Infeasible = [.. dispute.Infeasible, .. closed], Preferences = Preferences, StatusQuo = Stands };
    }
}

/// <summary>The change that an event makes to a dispute, as bits of options.</summary>
/// <param name="Closes">Options that can no longer be taken.</param>
/// <param name="Opens">Options that can be taken again.</param>
/// <param name="Takes">Options that the event takes.</param>
/// <param name="Drops">Options that are no longer taken.</param>
/// <param name="Prefers">The new preferences of decision makers.</param>
public sealed record DisputeChange(uint Closes, uint Opens, uint Takes, uint Drops, ValueList<NewPreferences> Prefers);

/// <summary>The preferences of a decision maker from an event on.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="Preferences">Its preferences.</param>
public sealed record NewPreferences(int DecisionMaker, Preferences Preferences);
