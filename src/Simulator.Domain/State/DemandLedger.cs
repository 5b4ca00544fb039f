using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A demand.</summary>
/// <param name="Issue">What about.</param>
/// <param name="By">Who asks.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Form">In which form.</param>
/// <param name="Tabled">Whether it was put on the table, not only stated in public.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that raised it.</param>
/// <param name="Answers">What the parties answered, one answer each.</param>
public sealed record Demand(
    IssueId Issue, ActorId By, ActorId Of, Form Form, bool Tabled, DateOnly Since, RowId? Row = null, ValueList<Answer> Answers = default);

/// <summary>An answer to a demand.</summary>
/// <param name="By">Who answers.</param>
/// <param name="Accepted">Accepted or rejected.</param>
/// <param name="On">When.</param>
/// <param name="Form">The form accepted, or the lesser form offered instead; none when nothing is offered.</param>
/// <param name="Row">The event that answers.</param>
public sealed record Answer(ActorId By, bool Accepted, DateOnly On, Form? Form = null, RowId? Row = null);

/// <summary>Where a party stands on an issue.</summary>
/// <param name="Party">Who.</param>
/// <param name="Issue">On what.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that shows it.</param>
public sealed record PartyPosition(ActorId Party, IssueId Issue, Position Position, DateOnly Since, RowId? Row = null);
