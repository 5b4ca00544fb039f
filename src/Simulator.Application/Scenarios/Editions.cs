using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>The branches of one name, in the order in which they were made: <c>x</c>, <c>x-2</c>, <c>x-3</c> and so on.</summary>
/// <param name="Name">The name.</param>
/// <param name="Known">The existing editions, oldest first.</param>
internal sealed record Editions(string Name, IReadOnlyList<BranchPlace> Known)
{
    private const int AtOnce = 32;

    /// <summary>The name of the next edition.</summary>
    public TimelineId Next => NextBeside([]);

    /// <summary>The name of the next edition that is not among names that are about to be used.</summary>
    public TimelineId NextBeside(IEnumerable<TimelineId> others)
    {
        var taken = others.ToHashSet();
        return Enumerable.Range(Known.Count + 1, int.MaxValue - Known.Count).Select(number => Numbered(Name, number)).First(
            name => !taken.Contains(name));
    }

    /// <summary>The newest edition that plays a script; an archived one only when there is no other.</summary>
    public BranchPlace? Playing(string digest) =>
        Known.Where(branch => branch.Begins?.Event is ScenarioBranched { Script: { } script } && script.Digest == digest)
            .Reverse().OrderBy(branch => branch.Archived).FirstOrDefault();

    /// <summary>Finds the editions of a name.</summary>
    public static async Task<Editions> FindAsync(EventStore store, string name, CancellationToken cancel)
    {
        var known = new List<BranchPlace>();
        while (true)
        {
            var wanted = Enumerable.Range(known.Count + 1, AtOnce).Select(number => Numbered(name, number)).ToArray();
            var found = await store.PlacesAsync(wanted, cancel);
            known.AddRange(found.Zip(wanted).TakeWhile(pair => pair.First.Id == pair.Second).Select(pair => pair.First));
            if (found.Count < AtOnce)
            {
                return new(name, known);
            }
        }
    }

    private static TimelineId Numbered(string name, int number) => new(number == 1 ? name : $"{name}-{number}");
}
