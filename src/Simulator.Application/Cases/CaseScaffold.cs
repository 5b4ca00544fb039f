using System.Reflection;
using System.Text.RegularExpressions;

namespace Simulator.Application.Cases;

/// <summary>Makes the folder of a new case: a tiny, complete one to start from.</summary>
public static partial class CaseScaffold
{
    /// <summary>Makes the folder.</summary>
    /// <param name="seeds">Where cases live.</param>
    /// <param name="name">The name of the case: lower-case letters, digits and hyphens.</param>
    /// <exception cref="BadInputException">The name has another form, or such a folder exists.</exception>
    public static CaseFolder Create(SeedsFolder seeds, string name)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        if (!IsName(name))
        {
            throw new BadInputException($"'{name}' is not a name for a case. Allowed: lower-case letters, digits and hyphens, such as river-talks-2031.");
        }

        var folder = new CaseFolder(Path.Combine(seeds.Path, name));
        if (Directory.Exists(folder.Path))
        {
            throw new BadInputException($"'{folder.Path}' exists already. Allowed: a new name.");
        }

        Directory.CreateDirectory(folder.Path);
        foreach (var file in CaseFolder.FileNames.Concat(CaseFolder.ModelFileNames))
        {
            File.WriteAllText(folder.File(file), Template(file).Replace("CASE-NAME", name, StringComparison.Ordinal));
        }

        return folder;
    }

    /// <summary>The text of a file of the template.</summary>
    internal static string Template(string file)
    {
        using var template = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Simulator.Application.Cases.Template.{file}")!;
        using var text = new StreamReader(template);
        return text.ReadToEnd();
    }

    /// <summary>Whether a word can name a case or a timeline: lower-case letters, digits and hyphens.</summary>
    public static bool IsName(string word) => Name().IsMatch(word);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
