using Simulator.Application.Scenarios;
using Simulator.Application.Yaml;
using Simulator.Engine;

namespace Simulator.Application.Bargains;

/// <summary>A file of a bargaining problem that has been read: nothing is wrong with it.</summary>
/// <param name="Path">The file, as messages name it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Script">What it says.</param>
/// <param name="Problem">The bargaining problem.</param>
public sealed record BargainingFile(string Path, string Text, BargainingScript Script, BargainingProblem Problem)
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">It cannot be read, or something is wrong with it; all problems at once.</exception>
    public static BargainingFile Open(string path)
    {
        var problems = new List<Problem>();
        return YamlFile.Text(path, ScenarioFile.LargestFile, problems) is { } text ? Parse(path, text) : throw new BadInputException(problems);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The file, as messages are to name it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="BadInputException">Something is wrong with it; all problems at once, in the order of lines.</exception>
    public static BargainingFile Parse(string path, string text)
    {
        var problems = new List<Problem>();
        var binder = new YamlBinder(path, problems, new Dictionary<Type, IReadOnlyCollection<string>>()) { LoneItems = true };
        return YamlFile.Parse(text, path, problems, ScenarioFile.MostValues) is { } root && new BargainingReader(binder, root).Read() is (var script, var problem) && problems.Count == 0
            ? new(path, text, script, problem)
            : throw new BadInputException([.. problems.DistinctBy(problem => $"{problem}").OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    /// <summary>The frontier of the problem.</summary>
    /// <exception cref="BadInputException">It has too many packages.</exception>
    public Frontier Frontier()
    {
        try
        {
            return Engine.Frontier.Of(Problem);
        }
        catch (ArgumentException many)
        {
            throw new BadInputException([new(many.Message.Split(" (Parameter", 2)[0], Path)]);
        }
    }
}
