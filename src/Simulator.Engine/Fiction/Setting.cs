using Simulator.Domain.Cases;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>The cast and the places of a story. They are invented, and do not change during the story.</summary>
/// <param name="Seed">The seed from which the setting follows.</param>
/// <param name="Case">The same as reference data, for readers of the story.</param>
/// <param name="Begins">The first day.</param>
/// <param name="Parties">The principals of the talks.</param>
/// <param name="Envoys">The heads of delegations, in the order of the parties.</param>
/// <param name="Mediators">The mediators who may host the talks.</param>
/// <param name="Spoilers">Armed movements that gain from every quarrel.</param>
/// <param name="Elders">A council whose rulings both sides hear.</param>
/// <param name="Aid">The organisation whose convoys pass closed crossings.</param>
/// <param name="Press">The newspaper that reports and comments.</param>
/// <param name="Crossings">The crossings of the border.</param>
/// <param name="Towns">The towns near the border.</param>
/// <param name="Venues">The meeting places of the parties.</param>
internal sealed record Setting(
    int Seed,
    Case Case,
    DateOnly Begins,
    Actor[] Parties,
    Actor[] Envoys,
    Actor[] Mediators,
    Actor[] Spoilers,
    Actor Elders,
    Actor Aid,
    Actor Press,
    string[] Crossings,
    string[] Towns,
    string[] Venues)
{
    /// <summary>The main line of meetings.</summary>
    public static TrackId Table { get; } = new("table");

    /// <summary>The line of meetings that the public learns of later.</summary>
    public static TrackId BackDoor { get; } = new("back-door");

    /// <summary>The set of claims on the number of losses.</summary>
    public static ClaimSetId Losses { get; } = new("C01");

    /// <summary>The set of claims on who carries out the attacks.</summary>
    public static ClaimSetId Hands { get; } = new("C02");

    /// <summary>The newspaper, which takes no side. The chronicle of each party has <c>D</c> and the party's place, from 1.</summary>
    public static SourceId Neutral { get; } = new("N1");

    /// <summary>The bulletin of the first mediator.</summary>
    public static SourceId Bulletin { get; } = new("N2");

    /// <summary>The chronicle that speaks for a party.</summary>
    /// <param name="party">The place of the party, from 0.</param>
    public static SourceId Chronicle(int party) => new($"D{party + 1}");
}
