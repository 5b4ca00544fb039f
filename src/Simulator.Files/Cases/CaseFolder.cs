using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Cases;

/// <summary>The folder of a case: its reference data and its sequence of events, as YAML files that users write.</summary>
/// <param name="Path">The folder; its name is the name of the case.</param>
public sealed record CaseFolder(string Path)
{
    /// <summary>The files of a case, in the order in which they refer to each other.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        ["case.yaml", "sources.yaml", "actors.yaml", "issues.yaml", "factors.yaml", "levers.yaml", "claims.yaml", "events.yaml"];

    /// <summary>The files of the stochastic model of a case. A case has both or neither; without them it can be replayed but not simulated.</summary>
    public static IReadOnlyList<string> ModelFileNames { get; } = ["model.yaml", "model-levers.yaml"];

    /// <summary>The name of the case.</summary>
    public TimelineId Id => new(System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path)));

    /// <summary>The path of a file of the case.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A hash of the files, in hexadecimal digits (SHA-256). It changes when a file changes.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in FileNames.Concat(ModelFileNames).Select(File).Where(System.IO.File.Exists))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file)));
            hash.AppendData(System.IO.File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The folder that holds the folders of all cases.</summary>
/// <param name="Path">The folder.</param>
public sealed record SeedsFolder(string Path)
{
    private const string FeaturedFile = "featured";

    /// <summary>The folders of the cases, in the order of their names. A hidden folder, such as one that is being written, is none.</summary>
    public IReadOnlyList<CaseFolder> Cases =>
    [
        .. Directory.EnumerateDirectories(Path).Where(path => System.IO.Path.GetFileName(path) is not ['.', ..])
            .Order(StringComparer.Ordinal).Select(path => new CaseFolder(path)),
    ];

    /// <summary>True when a timeline is the actual sequence of a case in the folder.</summary>
    public bool Has(TimelineId timeline) => Cases.Any(folder => folder.Id == timeline);

    /// <summary>Refuses the name of a case for another timeline.</summary>
    /// <exception cref="BadInputException">The name is that of a case.</exception>
    public void RefuseNameOfCase(TimelineId name)
    {
        if (Has(name))
        {
            throw new BadInputException($"'{name}' is the name of a case in '{Path}'. Allowed: another name.");
        }
    }

    /// <summary>The folder of a case.</summary>
    /// <param name="given">The name of the case, or the path of its folder.</param>
    /// <exception cref="BadInputException">There is neither.</exception>
    public CaseFolder Find(string given)
    {
        if (Cases.FirstOrDefault(folder => folder.Id.Value == given) is { } known)
        {
            return known;
        }

        if (!Directory.Exists(given))
        {
            throw new BadInputException(
                $"Unknown case '{Spelling.Brief(given)}'. {Spelling.Hint(given, Cases.Select(folder => folder.Id.Value))}");
        }

        var named = new CaseFolder(System.IO.Path.GetFullPath(given));
        return CaseFolder.FileNames.Any(name => File.Exists(named.File(name)))
            ? named
            : throw new BadInputException(
                $"'{Spelling.Brief(given)}' is not the folder of a case: it has none of its files. Allowed: a folder with "
                + $"{string.Join(", ", CaseFolder.FileNames)}.");
    }

    /// <summary>The default case: the one named in the file <c>featured</c>, else the first.</summary>
    /// <exception cref="BadInputException">There is no case.</exception>
    public TimelineId Featured =>
        File.Exists(System.IO.Path.Combine(Path, FeaturedFile))
            ? new(File.ReadAllText(System.IO.Path.Combine(Path, FeaturedFile)).Trim())
            : Cases is [var first, ..] ? first.Id : throw new BadInputException($"There is no case in '{Path}'. Allowed: one folder per case.");
}
