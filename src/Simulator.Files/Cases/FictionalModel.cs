using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.Cases;

/// <summary>The assumed parameters of the stochastic model of a fictional conflict.</summary>
public static class FictionalModel
{
    /// <summary>The parameters of the template of a new case, since nothing else is known of a fictional one.</summary>
    public static ValueList<Parameter> Parameters { get; } = ReadTemplate();

    private static ValueList<Parameter> ReadTemplate()
    {
        const string File = "model.yaml";
        var problems = new ProblemList();
        var root = YamlFile.Parse(CaseScaffold.Template(File), File, problems);
        var parameters = root is null ? [] : ModelReader.Parameters(new(File, problems, new Dictionary<Type, IReadOnlyCollection<string>>()), root);
        return problems.Count == 0 ? parameters : throw new InvalidOperationException($"The template of a case is broken. {problems.Listed[0]}");
    }
}
