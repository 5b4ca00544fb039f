using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>The readings under which runs are made: several where contested levers make a difference, so that results show all of them.</summary>
internal static class ContestedReadings
{
    private const int MaxReadings = 16;

    /// <summary>Answers a question under each of its readings.</summary>
    /// <param name="prepared">The question; its runs are those of one reading.</param>
    /// <param name="without">The other side of a comparison, whose contested levers count as well; none where there is none.</param>
    /// <param name="progress">Hears how much of all readings is done, from 0 to 1; may be left out.</param>
    /// <param name="answer">The answer under a reading with its name.</param>
    /// <exception cref="BadInputException">There are more than 16 readings.</exception>
    public static IReadOnlyList<UnderReading<T>> Under<T>(
        PreparedRuns prepared, PreparedRuns? without, IProgress<double>? progress, Func<ValueList<FollowedReading>, string?, Effort, T> answer)
    {
        var readings = without is null ? Of(prepared) : Of(prepared, without);
        var effort = prepared.Setup.Effort(progress, readings.Count * prepared.Setup.Runs);
        return [.. readings.Select(reading => new UnderReading<T>(reading.Name, answer(reading.Followed, reading.Name, effort)))];
    }

    /// <summary>Each reading of one contested lever with each of the others; a single one without a name where nothing is contested.</summary>
    /// <exception cref="BadInputException">There are more than 16.</exception>
    public static IReadOnlyList<(ValueList<FollowedReading> Followed, string? Name)> Of(params IReadOnlyList<PreparedRuns> prepared)
    {
        var contested = prepared.SelectMany(one => one.RunInput().Contested).Distinct().Select(prepared[0].Model.Find).OfType<LeverMapping>().ToArray();
        IReadOnlyList<ValueList<FollowedReading>> all = [[]];
        foreach (var mapping in contested)
        {
            all = [.. from before in all from reading in mapping.Readings select (ValueList<FollowedReading>)[
                .. before, new(mapping.Lever, reading.Name)]];
            if (all.Count > MaxReadings)
            {
                throw new BadInputException(
                    $"What {string.Join(", ", contested.Select(one => one.Lever))} do is contested, "
                    + $"and their readings go together in more than {MaxReadings} ways. Allowed: fewer contested levers at once.");
            }
        }

        return [.. all.Select(followed => (followed, followed.Count == 0 ? null : string.Join(", ", followed)))];
    }
}
