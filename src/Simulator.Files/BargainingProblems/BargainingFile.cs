using Simulator.Engine.Bargaining;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.BargainingProblems;

/// <summary>A file of a bargaining problem that has been read: nothing is wrong with it.</summary>
/// <param name="Path">The file, as messages name it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Script">What it says.</param>
/// <param name="Problem">The bargaining problem.</param>
public sealed record BargainingFile(string Path, string Text, BargainingScript Script, BargainingProblem Problem)
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">It cannot be read, or something is wrong with it; all problems at once.</exception>
    public static BargainingFile Open(string path) => Parse(path, ScriptFile.Open(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The file, as messages are to name it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="BadInputException">Something is wrong with it; all problems at once, in the order of lines.</exception>
    public static BargainingFile Parse(string path, string text)
    {
        var problems = new ProblemList();
        return ScriptFile.Parse(path, text, problems) is { } root
            && new BargainingReader(ScriptFile.Binder(path, problems), root).Read() is (var script, var problem) && problems.Count == 0
            ? new(path, text, script, problem)
            : throw problems.Refusal();
    }

    /// <summary>The frontier of the problem.</summary>
    /// <exception cref="BadInputException">It has too many packages.</exception>
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
