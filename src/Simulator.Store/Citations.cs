using Simulator.Domain;

namespace Simulator.Store;

/// <summary>Which events rest on each source, of events that are taken one after the other.</summary>
internal sealed class Citations
{
    private readonly OrderedDictionary<string, List<long>> bySource = new(StringComparer.Ordinal);

    /// <summary>The sources, in the order in which they were first cited.</summary>
    public IReadOnlyCollection<string> Sources => bySource.Keys;

    /// <summary>For each source the versions of the events that rest on it.</summary>
    public IReadOnlyCollection<List<long>> Versions => bySource.Values;

    /// <summary>Takes an event, later than those before it.</summary>
    public void Add(long version, NegotiationEvent happened)
    {
        foreach (var source in happened.Account.Sources)
        {
            if (!bySource.TryGetValue(source.Value, out var versions))
            {
                bySource.Add(source.Value, versions = []);
            }

            // An event may name a source twice.
            if (versions.Count == 0 || versions[^1] != version)
            {
                versions.Add(version);
            }
        }
    }
}
