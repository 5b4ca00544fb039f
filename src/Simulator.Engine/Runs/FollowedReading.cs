using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>The reading of a contested lever that runs follow.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Reading">The name of the reading.</param>
public readonly record struct FollowedReading(LeverId Lever, string Reading)
{
    /// <summary>The lever and the reading as text, such as <c>border-closure: pain-moves</c>.</summary>
    public override string ToString() => $"{Lever}: {Reading}";
}
