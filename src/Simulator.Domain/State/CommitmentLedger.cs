using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A commitment of a party on an issue.</summary>
/// <param name="By">The party that is bound.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Form">The form of the commitment.</param>
/// <param name="Since">The day of the latest event that binds the party.</param>
/// <param name="Guarantors">The guarantors.</param>
/// <param name="Row">The row of that event.</param>
public sealed record Commitment(
    ActorId By, IssueId Issue, Form Form, DateOnly Since, ValueList<ActorId> Guarantors = default, RowId? Row = null);

/// <summary>A monitoring mechanism.</summary>
/// <param name="Operators">The actors that run the mechanism.</param>
/// <param name="Quality">The quality of monitoring, from 0 to 1.</param>
/// <param name="Established">The day on which it was set up.</param>
/// <param name="Operational">The first working day; <c>null</c> before.</param>
/// <param name="Reports">The number of its reports.</param>
/// <param name="Violations">The number of reports that found a violation.</param>
public sealed record Mechanism(
    ValueList<ActorId> Operators, double Quality, DateOnly Established, DateOnly? Operational = null, int Reports = 0, int Violations = 0);
