using Simulator.Domain.Values;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>A parameter or lever that a sweep varies, with its values.</summary>
/// <param name="Of">The symbol of a parameter, or the name of a lever.</param>
/// <param name="IsLever">True when a lever is varied; the values are then levels.</param>
/// <param name="On">The day on which the lever begins; default: the first day of the runs.</param>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
/// <param name="Values">The values one by one, in order; empty when any value between the lowest and the highest is allowed.</param>
public sealed record Variation(string Of, bool IsLever, DateOnly? On, double Low, double High, ValueList<double> Values)
{
    /// <summary>The name of the values in tables: <c>tau</c>, <c>lever:monitoring-mechanism@2025-11-06</c>.</summary>
    public string Name => $"{(IsLever ? VariationFormat.LeverPrefix : "")}{Of}{(On is { } day ? $"@{day:yyyy-MM-dd}" : "")}";

    /// <summary>The values as text: <c>0.04, 0.07, 0.1</c>, or <c>0.04..0.1</c>.</summary>
    public string Text => Values.Count > 0
        ? string.Join(", ", Values.Select(value => FormattableString.Invariant($"{value}")))
        : FormattableString.Invariant($"{Low}..{High}");
}
