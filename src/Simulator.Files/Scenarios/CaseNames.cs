using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Files.Scenarios;

/// <summary>The names in a case, per type of name, to check a file against.</summary>
public static class CaseNames
{
    /// <summary>The names of a case. A type of which the case has no name is missing, and any name is allowed for it.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyCollection<string>> Of(Case @case)
    {
        var names = new Dictionary<Type, IReadOnlyCollection<string>>
        {
            [typeof(ActorId)] = [.. new ActorNames(@case).Everybody.Select(actor => actor.Value)],
            [typeof(IssueId)] = [.. @case.Issues.Select(issue => issue.Id.Value)],
            [typeof(FactorId)] = [.. @case.Factors.Select(factor => factor.Id.Value)],
            [typeof(LeverId)] = [.. @case.Levers.Select(lever => lever.Id.Value)],
            [typeof(TrackId)] = [.. @case.Tracks.Select(track => track.Id.Value)],
        };
        return names.Where(name => name.Value.Count > 0).ToDictionary();
    }
}
