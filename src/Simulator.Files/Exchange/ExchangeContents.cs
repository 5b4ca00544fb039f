using System.Text.Json;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Exchange;

/// <summary>The checked header of an exchange file: the timelines that follow.</summary>
internal static class ExchangeContents
{
    /// <summary>The maximum length of the name of a timeline, a source, an issue or an actor, in characters.</summary>
    public const int MaxNameLength = 200;

    private const long MaxEvents = 1_000_000_000_000;

    /// <summary>The timelines that a header announces, in order; <c>null</c> when it is invalid.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="names">The names of timelines after the import.</param>
    /// <param name="complain">Receives each problem, with its column.</param>
    public static IReadOnlyList<ExchangeSection>? Read(ReadOnlySpan<byte> line, ExchangeNames names, Action<string, long> complain)
    {
        try
        {
            var header = JsonSerializer.Deserialize(line, ExchangeJson.Default.ExchangeHeader)!;
            if (header.Timelines.Contains(null!))
            {
                throw new JsonException("A timeline is null.");
            }

            var wrong = Form(header).Concat(Tree(header.Timelines)).Concat(Copies(header.Timelines, names)).ToArray();
            Array.ForEach(wrong, problem => complain(problem, 1));
            return wrong.Length == 0 ? Sections(header.Timelines, names) : null;
        }
        catch (JsonException wrong)
        {
            complain(
                $"The header cannot be read: {LineFormat.Reason(wrong)} Allowed: a JSON object with format, version, timelines, "
                + "as 'export' writes it.", LineFormat.Column(line, wrong));
            return null;
        }
    }

    /// <summary>True when a word can name a timeline.</summary>
    public static bool IsName(string word) => word.Length is > 0 and <= MaxNameLength && !word.Any(char.IsControl);

    /// <summary>The message about a word that cannot name a timeline.</summary>
    public static string NotAName(string word) =>
        $"'{word}' is not a name for a timeline. Allowed: 1 to {MaxNameLength} characters, none of them a control character.";

    private static IEnumerable<string> Form(ExchangeHeader header)
    {
        if (header.Format != ExchangeHeader.Name)
        {
            yield return $"The file says that its format is '{header.Format}'. Allowed: '{ExchangeHeader.Name}', as 'export' writes it.";
        }

        if (header.Version is < 1 or > ExchangeHeader.Newest)
        {
            yield return $"The file is of version {header.Version} of the format. Allowed: 1 to {ExchangeHeader.Newest}, or a newer program.";
        }

        if (header.Timelines.Count == 0)
        {
            yield return "The header announces no timeline. Allowed: at least one.";
        }
    }

    /// <summary>Each timeline once, and each branch after a parent that is long enough.</summary>
    private static IEnumerable<string> Tree(IReadOnlyList<ExchangeTimeline> timelines)
    {
        var ends = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, events, parent, fork) in timelines)
        {
            if (!IsName(id))
            {
                yield return NotAName(id);
            }

            if (events is < 1 or > MaxEvents || fork > MaxEvents)
            {
                yield return $"Timeline '{id}' would have {events} events after version {fork ?? 0}. Allowed: at least 1 event.";
            }

            if (parent is null != fork is null)
            {
                yield return $"Timeline '{id}' has {(parent is null ? "a fork version and no parent" : "a parent and no fork version")}. "
                    + "Allowed: both for a branch, neither for a root.";
            }
            else if (parent is not null && !ends.ContainsKey(parent))
            {
                yield return $"Branch '{id}' forks from '{parent}', which is not announced before it. {Spelling.Hint(parent, ends.Keys)}";
            }
            else if (parent is not null && (fork < 1 || fork > ends[parent]))
            {
                yield return $"Branch '{id}' forks from '{parent}' after version {fork}. Allowed: 1 to {ends[parent]}.";
            }

            if (!ends.TryAdd(id, (fork ?? 0) + events))
            {
                yield return $"Timeline '{id}' is announced twice. Allowed: each timeline once.";
            }
        }
    }

    private static IEnumerable<string> Copies(IReadOnlyList<ExchangeTimeline> timelines, ExchangeNames names)
    {
        var roots = timelines.Where(timeline => timeline.Parent is null).Select(timeline => timeline.Id).ToArray();
        if (names.Root is { } copy && roots.Length > 1)
        {
            yield return $"The file holds {roots.Length} trees, and '{copy}' can name only one. Allowed: no --as, or a file with one tree.";
        }
    }

    private static List<ExchangeSection> Sections(IReadOnlyList<ExchangeTimeline> timelines, ExchangeNames names)
    {
        var sections = new Dictionary<string, ExchangeSection>(StringComparer.Ordinal);
        var roots = new Dictionary<string, TimelineId>(StringComparer.Ordinal);
        foreach (var (id, events, parent, fork) in timelines)
        {
            roots[id] = parent is null ? new(id) : roots[parent];
            sections[id] = new(new(id), names.Of(new(id), roots[id]), parent is null ? null : sections[parent], fork ?? 0, events);
        }

        return [.. timelines.Select(timeline => sections[timeline.Id])];
    }
}
