namespace Simulator.Files.Writing;

/// <summary>The name under which a file or folder is written until it is complete.</summary>
internal static class PartialName
{
    /// <summary>A hidden name in the same folder that nothing has, so that nothing of a user is overwritten or deleted.</summary>
    public static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetRandomFileName()}.partial");
}
