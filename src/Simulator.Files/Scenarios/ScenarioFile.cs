using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Scenarios;

/// <summary>An opened scenario file: the part that can be read before its timeline is known.</summary>
public sealed class ScenarioFile
{
    /// <summary>The key of the readings.</summary>
    public const string ReadingsKey = "readings";

    /// <summary>The key of the changes.</summary>
    public const string ChangesKey = "changes";

    private const string SimulateKey = "simulate";
    private const int MaxLineLength = 500;
    private static readonly string[] Head = [.. RecordShape.Keys(typeof(ScenarioScript))];
    private static readonly string[] Points = ["at", "before", "event", "version"];

    private ScenarioFile(string path, string text, YamlNode root, ProblemList problems)
    {
        (Path, Text, Root, Problems) = (path, text, root, problems);
        var binder = Binder();
        From = ReadFrom(binder);
        Script = (ScenarioScript?)Header(binder);
        Digest = Scenarios.Digest.Of(root);
    }

    /// <summary>The path of the file, as messages name it.</summary>
    public string Path { get; }

    /// <summary>The text of the file.</summary>
    public string Text { get; }

    /// <summary>The document in the file.</summary>
    public YamlNode Root { get; }

    /// <summary>The problems found so far.</summary>
    public ProblemList Problems { get; }

    /// <summary>The timeline and the fork point; <c>null</c> when they cannot be read.</summary>
    public ForkReference? From { get; }

    /// <summary>True when the fork point on that timeline is valid.</summary>
    public bool HasPlace { get; private set; } = true;

    /// <summary>The content, without readings and changes, which need the case; <c>null</c> when it is invalid.</summary>
    public ScenarioScript? Script { get; }

    /// <summary>The digest of the content: 64 hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">It cannot be read, is not YAML, or does not name the timeline that it forks from.</exception>
    public static ScenarioFile Open(string path)
    {
        var problems = new ProblemList();
        return Read(path, problems) ?? throw problems.Refusal();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">The list that problems are added to.</param>
    /// <returns><c>null</c>, with problems, when it cannot be read, is not YAML, or does not name the timeline that it forks from.</returns>
    public static ScenarioFile? Read(string path, ProblemList problems) =>
        ScriptFile.Read(path, problems) is { } text ? Of(path, text, problems) : null;

    /// <summary>Opens the text of a file.</summary>
    /// <param name="path">The file, as messages name it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="BadInputException">It is not YAML, or does not name the timeline that it forks from.</exception>
    public static ScenarioFile Parse(string path, string text)
    {
        var problems = new ProblemList();
        return Of(path, text, problems) ?? throw problems.Refusal();
    }

    private static ScenarioFile? Of(string path, string text, ProblemList problems)
    {
        if (ScriptFile.Parse(path, text, problems) is not { } root)
        {
            return null;
        }

        var file = new ScenarioFile(path, text, root, problems);
        if (file.From is null)
        {
            file.CheckChanges();
            return null;
        }

        return file;
    }

    /// <summary>The exception for a file without a known timeline. It includes the problems of changes that can be found without a case.</summary>
    public BadInputException RefusalWithoutTimeline()
    {
        CheckChanges();
        return Refusal();
    }

    /// <summary>The exception with all problems of the file, each once, in the order of lines.</summary>
    public BadInputException Refusal() => Problems.Refusal();

    /// <summary>The nodes of the changes.</summary>
    public IEnumerable<YamlNode> Changes(YamlBinder binder) => binder.Items(YamlFile.Child(Root, ChangesKey));

    /// <summary>A binder for the nodes of the file, with the names of a case when they are known.</summary>
    public YamlBinder Binder(IReadOnlyDictionary<Type, IReadOnlyCollection<string>>? names = null) => ScriptFile.Binder(Path, Problems, names);

    private void CheckChanges()
    {
        var reader = new ChangeReader(Binder(), new(Case.Nameless(new("unknown"))), EventIdentity.Of, (DateOnly.MinValue, DateOnly.MaxValue));
        reader.Read(Changes(Binder()));
    }

    private ForkReference? ReadFrom(YamlBinder binder)
    {
        if (YamlFile.Child(Root, "from") is not { } from)
        {
            if (Root is YamlMappingNode)
            {
                binder.Complain(Root, "'from' is missing. "
                    + "Allowed: the timeline and the fork point, such as { timeline: pak-afg-2025, before: 2025-11-06 }.");
            }

            return null;
        }

        var reference = binder.Record<ForkReference>(from);
        foreach (var problem in reference?.Point.Problems() ?? [])
        {
            binder.Complain(Place, problem.Message);
        }

        HasPlace = Problems.Count == 0;
        return HasPlace ? reference
            : YamlFile.Child(from, "timeline") is YamlScalarNode { Value: { Length: > 0 } timeline } ? new(new(timeline))
            : null;
    }

    /// <summary>The node of the fork point.</summary>
    public YamlNode Place =>
        YamlFile.Child(Root, "from") is not { } from ? Root
        : Points.Select(key => YamlFile.Child(from, key)).OfType<YamlNode>().ToArray() is [var only] ? only
        : from;

    private object? Header(YamlBinder binder)
    {
        binder.AllowOnly(Root, [.. Head.TakeWhile(key => key != SimulateKey), ReadingsKey, ChangesKey, .. Head.SkipWhile(key => key != SimulateKey)]);
        var header = binder.Make(typeof(ScenarioScript), Root, new Dictionary<string, object?>(StringComparer.Ordinal) { ["from"] = From });
        if (header is ScenarioScript script)
        {
            Check(binder, script);
        }

        return header;
    }

    private void Check(YamlBinder binder, ScenarioScript script)
    {
        if (Names.Flaw(script.Scenario.Value, "a scenario", "monitoring-accepted") is { } flaw)
        {
            Complain("scenario", flaw);
        }

        foreach (var (key, line) in new[] { ("title", script.Title), ("hypothesis", script.Hypothesis) })
        {
            if (string.IsNullOrWhiteSpace(line) || line.Length > MaxLineLength || line.Any(BreaksLine))
            {
                Complain(key, $"'{key}' is not a sentence. Allowed: one line of 1 to {MaxLineLength} characters.");
            }
        }

        if (script.Teaches.Count == 0)
        {
            Complain("teaches", $"'teaches' is empty. {Spelling.Hint("", RecordShape.EnumWords(typeof(Concept)))}");
        }

        if (script.Simulate is { Runs: < 1 or > 10_000_000 } or { Seed: < 0 })
        {
            Complain(
                "simulate",
                $"'simulate' has {script.Simulate.Runs:N0} runs from seed {script.Simulate.Seed}. "
                + "Allowed: 1 to 10,000,000 runs from a seed of 0 or more.");
        }

        if (script is { Simulate: null, Expect.Count: > 0 })
        {
            Complain("expect", "'expect' needs a simulation to be checked. Allowed: 'expect' together with 'simulate'.");
        }

        // Marks that change the direction of text could make one title look like another.
        static bool BreaksLine(char letter) =>
            char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

        void Complain(string key, string message) => binder.Complain(YamlFile.Child(Root, key) ?? Root, message);
    }
}
