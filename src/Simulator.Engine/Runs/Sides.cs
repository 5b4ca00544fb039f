using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>The actors on the sides of the claimant, the addressee and the spoilers, each with all its members.</summary>
public sealed class Sides
{
    private readonly HashSet<ActorId> claimant;
    private readonly HashSet<ActorId> addressee;
    private readonly HashSet<ActorId> spoilers;

    /// <summary>The sides of a case.</summary>
    public Sides(Case @case, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(card);
        claimant = Around(@case, [card.Claimant, card.ClaimantVeto]);
        addressee = Around(@case, [card.Addressee, card.AddresseeVeto]);
        spoilers = Around(@case, card.Spoilers);
    }

    /// <summary>True when an actor is the claimant or belongs to it.</summary>
    public bool IsClaimant(ActorId actor) => claimant.Contains(actor);

    /// <summary>True when an actor is the addressee or belongs to it.</summary>
    public bool IsAddressee(ActorId actor) => addressee.Contains(actor);

    /// <summary>True when an actor is a spoiler or belongs to one.</summary>
    public bool IsSpoiler(ActorId actor) => spoilers.Contains(actor);

    /// <summary>True when both parties are among some actors.</summary>
    public bool AreBoth(ValueList<ActorId> actors) => actors.Any(IsClaimant) && actors.Any(IsAddressee);

    private static HashSet<ActorId> Around(Case @case, IEnumerable<ActorId> centre)
    {
        var circle = centre.ToHashSet();
        for (var before = 0; before != circle.Count;)
        {
            before = circle.Count;
            circle.UnionWith(
                @case.Actors.Where(actor => circle.Contains(actor.Id) || (actor.PartOf is { } whole && circle.Contains(whole))).SelectMany(Whole));
        }

        return circle;
    }

    private static IEnumerable<ActorId> Whole(Actor actor) => actor.Members.SelectMany(Whole).Prepend(actor.Id);
}
