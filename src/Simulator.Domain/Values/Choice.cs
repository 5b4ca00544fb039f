namespace Simulator.Domain.Values;

/// <summary>One claim chosen from a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Claim">The claim.</param>
public sealed record Choice(ClaimSetId Set, ClaimId Claim);
