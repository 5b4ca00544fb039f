using System.Reflection;
using Simulator.Files.Problems;
using Simulator.Files.Writing;

namespace Simulator.Files.Cases;

/// <summary>Creates the folder of a new case: a small, complete one to start from.</summary>
public static class CaseScaffold
{
    /// <summary>Creates the folder.</summary>
    /// <param name="seeds">The folder of all cases.</param>
    /// <param name="name">The name of the case: lower-case letters, digits and hyphens.</param>
    /// <exception cref="BadInputException">The name has another form, or the folder already exists or cannot be written.</exception>
    public static CaseFolder Create(SeedsFolder seeds, string name)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        if (Names.Flaw(name, "a case", "river-talks-2031") is { } flaw)
        {
            throw new BadInputException(flaw);
        }

        var folder = new CaseFolder(Path.Combine(seeds.Path, name));
        if (Directory.Exists(folder.Path))
        {
            throw new BadInputException($"'{folder.Path}' already exists. Allowed: a new name.");
        }

        NewFile.WriteFolder(
            folder.Path,
            CaseFolder.FileNames.Concat(CaseFolder.ModelFileNames).Select(
                file => (file, Template(file).Replace("CASE-NAME", name, StringComparison.Ordinal))));
        return folder;
    }

    /// <summary>The text of a file of the template.</summary>
    public static string Template(string file)
    {
        using var template = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Simulator.Files.Cases.Template.{file}")!;
        using var text = new StreamReader(template);
        return text.ReadToEnd();
    }
}
