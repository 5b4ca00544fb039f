using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.GraphModels;

/// <summary>A file of a graph model that has been read: nothing is wrong with it.</summary>
public sealed class GraphModelFile
{
    internal GraphModelFile(string path, string text)
    {
        (Path, Text) = (path, text);
    }

    /// <summary>The file, as messages name it.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>What it says.</summary>
    public required GraphModelScript Script { get; init; }

    /// <summary>The dispute with the preferences that hold without any variant.</summary>
    public required Dispute Dispute { get; init; }

    /// <summary>The states with a name, by their numbers.</summary>
    public required IReadOnlyDictionary<uint, StateScript> StateNames { get; init; }

    /// <summary>
    /// What each variant puts in the place of other preferences, by the places of the decision makers. The keys are the ids of the variants.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<int, Preferences>> Variants { get; init; }

    /// <summary>
    /// Where a walk along a timeline begins; the status quo where the file does not say, and none where it has no status quo either.
    /// </summary>
    public required uint? Beginning { get; init; }

    /// <summary>The options that nobody can take when the walk begins, as bits of a state.</summary>
    public required uint ClosedAtFirst { get; init; }

    /// <summary>What the events of a timeline change, in the order in which it is to be applied.</summary>
    public required IReadOnlyList<Switch> Along { get; init; }

    /// <summary>What people call a state; none where it has no name.</summary>
    /// <param name="state">The number of the state.</param>
    public string? NameOf(uint state) => StateNames.GetValueOrDefault(state)?.Name;

    /// <summary>The state that a user means by an option string or by the id of a named state; none where it is neither.</summary>
    public uint? StateOf(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return StateNames.FirstOrDefault(named => named.Value.Id == given) is { Value: not null } named ? named.Key : StatesReader.Number(
            given, Dispute.Options.Count);
    }

    /// <summary>The dispute under variants, each over those before it; without any, the dispute itself.</summary>
    /// <exception cref="BadInputException">There is no such variant.</exception>
    public Dispute DisputeOf(params IEnumerable<string> variants)
    {
        var preferences = Dispute.Preferences.ToArray();
        foreach (var variant in variants)
        {
            foreach (var (maker, other) in Variants.GetValueOrDefault(variant) ?? throw Unknown(variant))
            {
                preferences[maker] = other;
            }
        }

        return Dispute with { Preferences = [.. preferences] };
    }

    /// <summary>Opens the model of a case.</summary>
    /// <param name="files">The graph models.</param>
    /// <param name="case">The case.</param>
    /// <exception cref="BadInputException">There is none, or something is wrong with a file.</exception>
    public static GraphModelFile OpenOf(NamedFiles files, TimelineId @case)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.All.Select(Open).FirstOrDefault(file => file.Script.Case == @case)
            ?? throw new BadInputException($"There is no graph model of the case '{@case}'. {Spelling.Hint("", files.Names)}");
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">It cannot be read, or something is wrong with it; all problems at once.</exception>
    public static GraphModelFile Open(string path) => Parse(path, ScriptFile.Open(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The file, as messages are to name it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="BadInputException">Something is wrong with it; all problems at once, in the order of lines.</exception>
    public static GraphModelFile Parse(string path, string text)
    {
        var problems = new ProblemList();
        return ScriptFile.Parse(path, text, problems) is { } root && new GraphModelReader(path, text, root, problems).Read() is { } read
            && problems.Count == 0
            ? read
            : throw problems.Refusal();
    }

    private BadInputException Unknown(string variant) =>
        new($"'{Path}' has no variant '{Spelling.Brief(variant)}'. {Spelling.Hint(variant, Variants.Keys)}");
}
