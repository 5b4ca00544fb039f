namespace Simulator.Domain.Values;

/// <summary>One claim chosen from a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Claim">The claim.</param>
public sealed record Choice(ClaimSetId Set, ClaimId Claim)
{
    /// <summary>The form in which users write it: <c>C07=S3</c>.</summary>
    public override string ToString() => $"{Set}={Claim}";
}
