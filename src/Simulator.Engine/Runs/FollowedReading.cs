using Simulator.Domain.Values;

namespace Simulator.Engine.Runs;

/// <summary>Which of its rival readings runs follow of a contested lever.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Reading">The name of the reading.</param>
public readonly record struct FollowedReading(LeverId Lever, string Reading)
{
    /// <summary>As people read it, such as <c>border-closure: pain-moves</c>.</summary>
    public override string ToString() => $"{Lever}: {Reading}";
}
