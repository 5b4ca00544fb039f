using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>What events have made of a dispute so far: which options are closed, where it stands, and who prefers what.</summary>
/// <param name="Closed">The bits of the options that nobody can take now.</param>
/// <param name="Stands">The number of the state in which the dispute is.</param>
/// <param name="Preferences">What each decision maker prefers, in their order.</param>
public sealed record DisputeSituation(uint Closed, uint Stands, ValueList<Preferences> Preferences)
{
    /// <summary>The circumstances after an event has switched something. An option that is closed is no longer taken.</summary>
    public DisputeSituation After(DisputeChange happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var closed = (Closed | happened.Closes) & ~happened.Opens;
        return new(
            closed, (Stands | happened.Takes) & ~happened.Drops & ~closed,
            happened.Prefers.Aggregate(
                Preferences, (all, change) => [.. all.Select((known, maker) => maker == change.DecisionMaker ? change.Preferences : known)]));
    }

    /// <summary>The dispute under these circumstances.</summary>
    public Dispute Of(Dispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        var options = dispute.Options;
        var closed = options.Select((_, at) => OptionTaken.At(options, at)).Where(option => option.Holds(Closed));
        return dispute with { Infeasible = [.. dispute.Infeasible, .. closed], Preferences = Preferences, StatusQuo = Stands };
    }
}

/// <summary>What an event does to a dispute, as bits of options.</summary>
/// <param name="Closes">Options that can no longer be taken.</param>
/// <param name="Opens">Options that can be taken again.</param>
/// <param name="Takes">Options that are taken by it.</param>
/// <param name="Drops">Options that are no longer taken.</param>
/// <param name="Prefers">Whose preferences become which.</param>
public sealed record DisputeChange(uint Closes, uint Opens, uint Takes, uint Drops, ValueList<NewPreferences> Prefers);

/// <summary>Preferences that a decision maker has from an event on.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="Preferences">Its preferences.</param>
public sealed record NewPreferences(int DecisionMaker, Preferences Preferences);
