using Simulator.Files.Problems;

namespace Simulator.Files.Writing;

/// <summary>Writes what was not there before, with the folders above it; it appears when it is complete.</summary>
internal static class NewFile
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="BadInputException">The file cannot be written there.</exception>
    public static void Write(string path, string text) => Write(path, partial => File.WriteAllText(partial, text), File.Move, File.Delete);

    /// <summary>Writes a folder of files.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">The names and texts of its files.</param>
    /// <exception cref="BadInputException">The folder cannot be written there.</exception>
    public static void WriteFolder(string path, IEnumerable<(string Name, string Text)> files) => Write(
        path,
        partial =>
        {
            Directory.CreateDirectory(partial);
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(partial, name), text);
            }
        },
        Directory.Move,
        partial => Directory.Delete(partial, recursive: true));

    private static void Write(string path, Action<string> write, Action<string, string> move, Action<string> delete)
    {
        var partial = PartialName.Beside(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(partial)!);
            try
            {
                write(partial);
                move(partial, path);
            }
            catch when (Path.Exists(partial))
            {
                delete(partial);
                throw;
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw WholeFile.Refusal(path, partial, closed);
        }
    }
}
