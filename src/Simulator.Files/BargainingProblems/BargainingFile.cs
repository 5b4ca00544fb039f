using Simulator.Engine.Bargaining;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.BargainingProblems;

/// <summary>A valid file of a bargaining problem.</summary>
/// <param name="Path">The path of the file, as messages name it.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Script">The content of the file as records.</param>
/// <param name="Problem">The bargaining problem.</param>
public sealed record BargainingFile(string Path, string Text, BargainingScript Script, BargainingProblem Problem)
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">The file cannot be read or is invalid. The exception lists all problems.</exception>
    public static BargainingFile Open(string path) => Parse(path, ScriptFile.Open(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="BadInputException">The text is invalid. The exception lists all problems in the order of lines.</exception>
    public static BargainingFile Parse(string path, string text)
    {
        var problems = new ProblemList();
        return ScriptFile.Parse(path, text, problems) is { } root
            && new BargainingReader(ScriptFile.Binder(path, problems), root).Read() is (var script, var problem) && problems.Count == 0
            ? new(path, text, script, problem)
            : throw problems.Refusal();
    }

    /// <summary>The frontier of the problem.</summary>
    /// <exception cref="BadInputException">The problem has too many packages.</exception>
    public Frontier Frontier()
    {
        try
        {
            return Engine.Bargaining.Frontier.Of(Problem);
        }
        catch (TooManyPackagesException many)
        {
            throw new BadInputException([new(many.Message, Path)]);
        }
    }
}
