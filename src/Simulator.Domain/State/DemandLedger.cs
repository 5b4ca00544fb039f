using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A demand.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="By">The party that demands.</param>
/// <param name="Of">The addressee of the demand.</param>
/// <param name="Form">The form of answer that the party demands.</param>
/// <param name="Tabled">True when the demand was put on the table; false when it was only stated in public.</param>
/// <param name="Since">The day on which it was first raised.</param>
/// <param name="Row">The row of the event that raised it last.</param>
/// <param name="Answers">The latest answer of each party.</param>
public sealed record Demand(
    IssueId Issue, ActorId By, ActorId Of, Form Form, bool Tabled, DateOnly Since, RowId? Row = null, ValueList<Answer> Answers = default);

/// <summary>An answer to a demand.</summary>
/// <param name="By">The party that answers.</param>
/// <param name="Accepted">True when the demand is accepted, false when rejected.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Form">The form accepted, or the lesser form offered instead; <c>null</c> when nothing is offered.</param>
/// <param name="Row">The row of the event that answers.</param>
public sealed record Answer(ActorId By, bool Accepted, DateOnly On, Form? Form = null, RowId? Row = null);

/// <summary>The position of a party on an issue.</summary>
/// <param name="Party">The party.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Position">The position.</param>
/// <param name="Since">The day of the latest event that shows it.</param>
/// <param name="Row">The row of that event.</param>
public sealed record PartyPosition(ActorId Party, IssueId Issue, Position Position, DateOnly Since, RowId? Row = null);
