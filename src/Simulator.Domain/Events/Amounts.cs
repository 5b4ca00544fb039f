namespace Simulator.Domain.Events;

/// <summary>The rule of numbers that several themes share.</summary>
internal static class Amounts
{
    public static readonly Rule Fraction = new(
        "fraction",
        "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1.");

    public static IEnumerable<BrokenRule> Within(double fraction, int days) => Fraction.Unless(
        fraction is >= 0 and <= 1 && days >= 0, $"It is {fraction} over {days} days.", $"from 0 to 1, over 0 days or more.");
}
