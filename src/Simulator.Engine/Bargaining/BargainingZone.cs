namespace Simulator.Engine.Bargaining;

/// <summary>The zone of possible agreement: what lies between the least that one side accepts and the most that the other concedes.</summary>
/// <remarks>Raiffa 1982. Reservation values are shares of what is at stake, on the scale of the model of a case.</remarks>
/// <param name="Minimum">The reservation value of the claimant: the least that it accepts.</param>
/// <param name="Maximum">The reservation value of the addressee: the most that it concedes.</param>
public sealed record BargainingZone(double Minimum, double Maximum)
{
    /// <summary>How wide the zone is; negative where there is none, and then how far the sides are apart.</summary>
    public double Width => Maximum - Minimum;

    /// <summary>Whether there is a zone.</summary>
    public bool Exists => Width >= 0;

    /// <summary>Where the sides meet when the claimant gets a part of the surplus; none where there is no zone.</summary>
    /// <param name="part">The part, from 0 to 1: a half is the solution of Nash 1950 for equal powers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside its range.</exception>
    public double? Split(double part) => Guard.Within(0, 1, part) * Width is var gain && Exists ? Minimum + gain : null;
}
