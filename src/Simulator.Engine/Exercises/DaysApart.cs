namespace Simulator.Engine.Exercises;

/// <summary>The distance between two accounts of a date, each of which may be a range of days.</summary>
/// <remarks>The distances between the nearest and between the farthest days of two intervals.</remarks>
public static class DaysApart
{
    /// <summary>The minimum number of days between a day of one account and a day of the other.</summary>
    /// <param name="first">First day of one account.</param>
    /// <param name="last">Its last day, not before the first.</param>
    /// <param name="otherFirst">First day of the other account.</param>
    /// <param name="otherLast">Its last day, not before its first.</param>
    /// <returns>Days, from 0 (a common day) on.</returns>
    public static int AtLeast(DateOnly first, DateOnly last, DateOnly otherFirst, DateOnly otherLast) =>
        Math.Max(0, Math.Max(otherFirst.DayNumber - last.DayNumber, first.DayNumber - otherLast.DayNumber));

    /// <summary>The maximum number of days between a day of one account and a day of the other.</summary>
    /// <returns>Days, from 0 on.</returns>
    /// <inheritdoc cref="AtLeast"/>
    public static int AtMost(DateOnly first, DateOnly last, DateOnly otherFirst, DateOnly otherLast) =>
        Math.Max(otherLast.DayNumber - first.DayNumber, last.DayNumber - otherFirst.DayNumber);
}
