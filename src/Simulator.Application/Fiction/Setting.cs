using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>What a story is made of: who, about what, where. All of it is invented, and none of it grows.</summary>
/// <param name="Seed">The seed that all of it follows from.</param>
/// <param name="Case">The same as reference data, for whoever reads the story.</param>
/// <param name="Begins">The first day.</param>
/// <param name="Parties">The principals of the talks.</param>
/// <param name="Envoys">Who leads the delegation of each party, in the order of the parties.</param>
/// <param name="Mediators">Who may host the talks.</param>
/// <param name="Spoilers">Armed movements that gain from every quarrel.</param>
/// <param name="Elders">A council whose rulings both sides hear.</param>
/// <param name="Aid">Whose convoys pass when nobody else does.</param>
/// <param name="Press">Who reports and comments.</param>
/// <param name="Crossings">The crossings of the border.</param>
/// <param name="Towns">Where things happen.</param>
/// <param name="Venues">Where the parties meet.</param>
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

    /// <summary>The line of meetings that the public hears of later.</summary>
    public static TrackId BackDoor { get; } = new("back-door");

    /// <summary>The question whose count of the losses holds.</summary>
    public static ClaimSetId Losses { get; } = new("C01");

    /// <summary>The question who carries out the attacks.</summary>
    public static ClaimSetId Hands { get; } = new("C02");

    /// <summary>The paper that takes no side. The chronicle of each party has <c>D</c> and the party's place, from 1.</summary>
    public static SourceId Neutral { get; } = new("N1");

    /// <summary>The chronicle that speaks from the side of a party.</summary>
    /// <param name="party">The place of the party, from 0.</param>
    public static SourceId Chronicle(int party) => new($"D{party + 1}");
}
