using System.Text.RegularExpressions;

namespace Simulator.Tests.Architecture;

public class FolderTests
{
    private static readonly Regex Namespace = new(
        @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The circles that are still there. The list may only shrink.</summary>
    private static readonly string[] Circles = [];

    /// <summary>The folders whose files are not in the namespace of their folder yet. The list may only shrink.</summary>
    private static readonly string[] Flat = [];

    [Fact]
    public void Folders_of_a_project_never_use_each_other_in_a_circle()
    {
        var found = House.Projects.SelectMany(FolderCircles.In).ToArray();
        Assert.True(
            found.Select(circle => circle.Folders).SequenceEqual(Circles, StringComparer.Ordinal),
            string.Join("\n\n", found.Select(circle => $"{circle.Folders}\n  {string.Join("\n  ", circle.Uses)}")));
    }

    [Fact]
    public void A_namespace_is_the_folder_of_its_file()
    {
        var elsewhere =
            from file in Repository.Code()
            where !Flat.Any(flat => file.Path.StartsWith($"{flat}/", StringComparison.Ordinal))
            let found = Namespace.Match(file.Text) is { Success: true } match ? match.Groups["name"].Value : null
            let expected = Path.GetDirectoryName(file.Path)!.Split('/', 2)[1].Replace('/', '.')
            where found is not null && found != expected
            select $"{file.Path} is in {found}";
        Assert.Empty(elsewhere);
    }
}
