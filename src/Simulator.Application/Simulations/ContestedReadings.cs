using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>The readings of contested levers under which runs are made, so that results show all of them.</summary>
internal static class ContestedReadings
{
    private const int MaxReadings = 16;

    /// <summary>The results of runs under each reading.</summary>
    /// <param name="prepared">The runs; their number is that of one reading.</param>
    /// <param name="without">The other side of a comparison, whose contested levers count too; <c>null</c> when there is no other side.</param>
    /// <param name="progress">The receiver of the part of all readings that is done, from 0 to 1; may be left out.</param>
    /// <param name="answer">Computes the result under a reading, given its name.</param>
    /// <exception cref="BadInputException">There are more than 16 combinations of readings.</exception>
    public static IReadOnlyList<UnderReading<T>> Under<T>(
        PreparedRuns prepared, PreparedRuns? without, IProgress<double>? progress, Func<ValueList<FollowedReading>, string?, Effort, T> answer)
    {
        var readings = without is null ? Of(prepared) : Of(prepared, without);
        var effort = prepared.Setup.Effort(progress, readings.Count * prepared.Setup.Runs);
        return [.. readings.Select(reading => new UnderReading<T>(reading.Name, answer(reading.Followed, reading.Name, effort)))];
    }

    /// <summary>All combinations of the readings of contested levers; a single one without a name when nothing is contested.</summary>
    /// <exception cref="BadInputException">There are more than 16 combinations.</exception>
    public static IReadOnlyList<(ValueList<FollowedReading> Followed, string? Name)> Of(params IReadOnlyList<PreparedRuns> prepared)
    {
        var contested = prepared.SelectMany(one => one.RunInput().Contested).Distinct().Select(prepared[0].Model.Find)
            .OfType<LeverMapping>().ToArray();
        IReadOnlyList<ValueList<FollowedReading>> all = [[]];
        foreach (var mapping in contested)
        {
            all = [.. from before in all from reading in mapping.Readings select (ValueList<FollowedReading>)[
                .. before, new(mapping.Lever, reading.Name)]];
            if (all.Count > MaxReadings)
            {
                throw new BadInputException(
                    $"The effects of {string.Join(", ", contested.Select(one => one.Lever))} are contested, "
                    + $"and their readings combine in more than {MaxReadings} ways. Allowed: fewer contested levers.");
            }
        }

        return [.. all.Select(followed => (followed, followed.Count == 0 ? null : string.Join(", ", followed)))];
    }
}
