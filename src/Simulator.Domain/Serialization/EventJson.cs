using System.Text.Json.Serialization;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Context;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Domain.Serialization;

/// <summary>The JSON form of events, states and cases: PascalCase members, enums as words, <c>null</c> members omitted.</summary>
/// <remarks>Marten with its default options reads this form. It would silently read a row in camelCase as defaults.</remarks>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TalksEvent))]
[JsonSerializable(typeof(DemandEvent))]
[JsonSerializable(typeof(CommitmentEvent))]
[JsonSerializable(typeof(CeasefireEvent))]
[JsonSerializable(typeof(ViolenceEvent))]
[JsonSerializable(typeof(BorderEvent))]
[JsonSerializable(typeof(MediationEvent))]
[JsonSerializable(typeof(StatementEvent))]
[JsonSerializable(typeof(ContextEvent))]
[JsonSerializable(typeof(LeverEvent))]
[JsonSerializable(typeof(BranchingEvent))]
[JsonSerializable(typeof(NegotiationState))]
[JsonSerializable(typeof(Case))]
// Types that occur only as items of value lists must be listed too.
[JsonSerializable(typeof(SourceId))]
[JsonSerializable(typeof(ClaimSetId))]
[JsonSerializable(typeof(Toll))]
[JsonSerializable(typeof(RivalAccount))]
[JsonSerializable(typeof(CeasefireStance))]
[JsonSerializable(typeof(Round))]
[JsonSerializable(typeof(CeasefireStanding))]
[JsonSerializable(typeof(Demand))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(PartyPosition))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(Mediator))]
[JsonSerializable(typeof(Crossing))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(Noted))]
[JsonSerializable(typeof(LeverInForce))]
[JsonSerializable(typeof(FactorWeight))]
[JsonSerializable(typeof(Choice))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(Track))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(IssuePosition))]
[JsonSerializable(typeof(Factor))]
[JsonSerializable(typeof(Lever))]
[JsonSerializable(typeof(LeverEffect))]
[JsonSerializable(typeof(ClaimSet))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Parameter))]
[JsonSerializable(typeof(AgendaItem))]
[JsonSerializable(typeof(LeverMapping))]
[JsonSerializable(typeof(RivalReading))]
[JsonSerializable(typeof(FactorMapping))]
[JsonSerializable(typeof(Movement))]
[JsonSerializable(typeof(StylisedFact))]
[JsonSerializable(typeof(SurvivalPoint))]
public sealed partial class EventJson : JsonSerializerContext;
