using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>What a party has bound itself to.</summary>
/// <param name="By">Who is bound.</param>
/// <param name="Issue">To what.</param>
/// <param name="Form">In which form.</param>
/// <param name="Since">Since when.</param>
/// <param name="Guarantors">Who stands surety.</param>
/// <param name="Row">The event that binds.</param>
public sealed record Commitment(
    ActorId By, IssueId Issue, Form Form, DateOnly Since, ValueList<ActorId> Guarantors = default, RowId? Row = null);

/// <summary>A monitoring mechanism.</summary>
/// <param name="Operators">Who runs it.</param>
/// <param name="Quality">How much it sees, from 0 to 1.</param>
/// <param name="Established">When it was set up.</param>
/// <param name="Operational">Since when it works; none while it does not.</param>
/// <param name="Reports">How many reports it made.</param>
/// <param name="Violations">How many of them found a violation.</param>
public sealed record Mechanism(
    ValueList<ActorId> Operators, double Quality, DateOnly Established, DateOnly? Operational = null, int Reports = 0, int Violations = 0);
