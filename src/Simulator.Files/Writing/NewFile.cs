using Simulator.Files.Problems;

namespace Simulator.Files.Writing;

/// <summary>Writes a file that was not there before, with the folders above it.</summary>
internal static class NewFile
{
    /// <summary>Writes the file.</summary>
    /// <exception cref="BadInputException">The file cannot be written there.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw WholeFile.Refusal(path, closed);
        }
    }
}
