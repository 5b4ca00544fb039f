namespace Simulator.Domain;

/// <summary>A lever was applied.</summary>
/// <param name="Lever">Which.</param>
/// <param name="By">By whom; none when it is everybody's doing.</param>
/// <param name="Level">How strongly, from 0 (not at all) to 1 (fully).</param>
/// <param name="RampDays">Days until it has its full strength, from 0.</param>
public sealed record LeverApplied(LeverId Lever, ActorId? By = null, double Level = 1, int RampDays = 0) : NegotiationEvent;

/// <summary>A lever was taken away again.</summary>
/// <param name="Lever">Which.</param>
public sealed record LeverWithdrawn(LeverId Lever) : NegotiationEvent;
