using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.GraphModels;

/// <summary>A valid file of a graph model.</summary>
public sealed class GraphModelFile
{
    internal GraphModelFile(string path, string text)
    {
        (Path, Text) = (path, text);
    }

    /// <summary>The path of the file, as messages name it.</summary>
    public string Path { get; }

    /// <summary>The text of the file.</summary>
    public string Text { get; }

    /// <summary>The content of the file as records.</summary>
    public required GraphModelScript Script { get; init; }

    /// <summary>The dispute with its base preferences, without variants.</summary>
    public required Dispute Dispute { get; init; }

    /// <summary>The states with a name, by their numbers.</summary>
    public required IReadOnlyDictionary<uint, StateScript> StateNames { get; init; }

    /// <summary>
    /// The preferences that each variant sets in place of the base ones, by the indices of the decision makers. The keys are the ids of the variants.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<int, Preferences>> Variants { get; init; }

    /// <summary>
    /// The state in which a walk along a timeline begins; the status quo by default, and <c>null</c> when there is no status quo either.
    /// </summary>
    public required uint? Beginning { get; init; }

    /// <summary>The options that are closed when the walk begins, as bits of a state.</summary>
    public required uint ClosedAtFirst { get; init; }

    /// <summary>The changes that events of a timeline make, in the order of application.</summary>
    public required IReadOnlyList<DisputeTrigger> Along { get; init; }

    /// <summary>The name of a state; <c>null</c> when it has none.</summary>
    /// <param name="state">The number of the state.</param>
    public string? NameOf(uint state) => StateNames.GetValueOrDefault(state)?.Name;

    /// <summary>The state with an option string, or with the id of a named state; <c>null</c> when the input is neither.</summary>
    public uint? StateOf(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return StateNames.FirstOrDefault(named => named.Value.Id == given) is { Value: not null } named ? named.Key : StatesReader.Number(
            given, Dispute.Options.Count);
    }

    /// <summary>The dispute under variants, each applied over those before it; the dispute itself when none is given.</summary>
    /// <exception cref="BadInputException">A variant does not exist.</exception>
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
    /// <exception cref="BadInputException">The file cannot be read or is invalid. The exception lists all problems.</exception>
    public static GraphModelFile Open(string path) => Parse(path, ScriptFile.Open(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="BadInputException">The text is invalid. The exception lists all problems in the order of lines.</exception>
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
