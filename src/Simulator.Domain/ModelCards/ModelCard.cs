using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>
/// What the stochastic model of a case is told by its folder: who plays which role, with which parameters, and what levers and factors move.
/// </summary>
/// <param name="Opens">The first day that the model tells; its initial values are those of that morning.</param>
/// <param name="FirstRound">The day of the round that is agreed on when the model opens; none where none is.</param>
/// <param name="Claimant">The party that demands action and may strike across the border.</param>
/// <param name="Addressee">The party of which it is demanded.</param>
/// <param name="ClaimantVeto">Who at home can refuse what the claimant's team has agreed to.</param>
/// <param name="AddresseeVeto">Who at home can refuse what the addressee's team has agreed to.</param>
/// <param name="Spoilers">Who attacks the claimant; the first one is named where a run draws an attack.</param>
/// <param name="Mediators">Who mediates when the model opens.</param>
/// <param name="Joining">Who may come to mediate as well, in the order in which runs let them join.</param>
/// <param name="Track">The line of meetings on which drawn rounds are held.</param>
/// <param name="Agenda">What an agreement on each rung is about.</param>
/// <param name="Parameters">The numbers of the model, one for each of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Levers">What each lever moves.</param>
/// <param name="Factors">What each structural factor moves.</param>
/// <param name="Facts">The stylised facts that runs from the opening should reproduce.</param>
/// <param name="Reference">The survival of comparable ceasefires, to show beside that of runs; none where none is known.</param>
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

/// <summary>What an agreement on a rung is about.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Issues">The issues.</param>
public sealed record AgendaItem(Rung Rung, ValueList<IssueId> Issues);
