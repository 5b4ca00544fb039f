using Simulator.Files.BargainingProblems;
using Simulator.Files.GraphModels;
using Simulator.Files.Scenarios;

namespace Simulator.Files;

/// <summary>The kinds of files that people write for themselves.</summary>
public enum ScriptKind
{
    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>A graph model of a dispute.</summary>
    GraphModel,

    /// <summary>A bargaining problem.</summary>
    BargainingProblem,
}

/// <summary>The JSON Schemas of the files that people write, by which editors complete and check them.</summary>
public static class Schemas
{
    /// <summary>The schema of a kind of file, as JSON (draft 2020-12).</summary>
    public static string Of(ScriptKind kind) => kind switch
    {
        ScriptKind.Scenario => ScenarioSchema.Text(),
        ScriptKind.GraphModel => GraphModelSchema.Text(),
        ScriptKind.BargainingProblem => BargainingSchema.Text(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind of file has its schema."),
    };
}
