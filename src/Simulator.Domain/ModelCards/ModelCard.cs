using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>
/// The input of the stochastic model of a case: the roles of the actors, the parameters, and the effects of levers and factors.
/// </summary>
/// <param name="Opens">The first day of the model; the initial values are those of that morning.</param>
/// <param name="FirstRound">The day of the round already agreed on when the model opens; <c>null</c> when no round is agreed on.</param>
/// <param name="Claimant">The party that demands action and may strike across the border.</param>
/// <param name="Addressee">The party of which action is demanded.</param>
/// <param name="ClaimantVeto">The domestic actor that can refuse an agreement of the claimant's team.</param>
/// <param name="AddresseeVeto">The domestic actor that can refuse an agreement of the addressee's team.</param>
/// <param name="Spoilers">The actors that attack the claimant; drawn attacks name the first one.</param>
/// <param name="Mediators">The mediators when the model opens.</param>
/// <param name="Joining">The mediators that may join later, in the order in which they join in runs.</param>
/// <param name="Track">The line of meetings on which drawn rounds are held.</param>
/// <param name="Agenda">The issues of an agreement on each rung.</param>
/// <param name="Parameters">The parameters of the model, one for each of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Levers">The effects of each lever.</param>
/// <param name="Factors">The effects of each structural factor.</param>
/// <param name="Facts">The stylised facts that runs from the opening should reproduce.</param>
/// <param name="Reference">The survival of comparable ceasefires, shown next to that of runs; <c>null</c> when unknown.</param>
public sealed record ModelCard(
    DateOnly Opens,
    ActorId Claimant,
    ActorId Addressee,
    ActorId ClaimantVeto,
    ActorId AddresseeVeto,
    ValueList<ActorId> Spoilers,
    ValueList<ActorId> Mediators,
    TrackId Track,
    ValueList<Parameter> Parameters,
    ValueList<AgendaItem> Agenda = default,
    ValueList<ActorId> Joining = default,
    DateOnly? FirstRound = null,
    ValueList<LeverMapping> Levers = default,
    ValueList<FactorMapping> Factors = default,
    ValueList<StylisedFact> Facts = default,
    ReferenceClass? Reference = null);

/// <summary>The issues of an agreement on a rung.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Issues">The issues.</param>
public sealed record AgendaItem(Rung Rung, ValueList<IssueId> Issues);
