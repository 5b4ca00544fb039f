namespace Simulator.Engine.Bargaining;

/// <summary>The zone of possible agreement, between the least that one side accepts and the most that the other concedes.</summary>
/// <remarks>Raiffa 1982. Reservation values are shares of the stakes, on the scale of the model of a case.</remarks>
/// <param name="Minimum">The reservation value of the claimant: the least that it accepts.</param>
/// <param name="Maximum">The reservation value of the addressee: the most that it concedes.</param>
public sealed record BargainingZone(double Minimum, double Maximum)
{
    /// <summary>The width of the zone; negative when there is no zone, and then minus the gap between the sides.</summary>
    public double Width => Maximum - Minimum;

    /// <summary>True when there is a zone.</summary>
    public bool Exists => Width >= 0;

    /// <summary>The agreement that gives the claimant a part of the surplus; <c>null</c> when there is no zone.</summary>
    /// <param name="part">The part, from 0 to 1: a half is the solution of Nash 1950 for equal powers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside its range.</exception>
    public double? Split(double part) => Guard.Within(0, 1, part) * Width is var gain && Exists ? Minimum + gain : null;
}
