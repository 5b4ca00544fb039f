namespace Simulator.Tests;

/// <summary>Compares what the program says with a file that a person has approved.</summary>
internal static class Approval
{
    private static readonly bool Approving = Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>The text is that of the approved file. To approve another, run the tests with <c>APPROVE=1</c> and review the diff.</summary>
    public static void Matches(string name, string text)
    {
        text = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).TrimEnd() + '\n';
        var path = Path.Combine(Repository.Approved, name);
        if (Approving)
        {
            Write(path, text);
        }

        Assert.True(File.Exists(path), $"'{path}' is missing. {How}");
        Assert.True(File.ReadAllText(path) == text, $"This is not what '{path}' has:\n\n{text}\n{How}");
    }

    /// <summary>The text of a file that is written once and never again.</summary>
    public static byte[] Frozen(string name, Func<byte[]> first)
    {
        var path = Path.Combine(Repository.Approved, name);
        if (Approving && !File.Exists(path))
        {
            Write(path, System.Text.Encoding.UTF8.GetString(first()) + '\n');
        }

        Assert.True(File.Exists(path), $"'{path}' is missing. {How} It is never written again: a changed shape gets a new kind and an upcaster.");
        return File.ReadAllBytes(path);
    }

    private const string How = "APPROVE=1 dotnet test tests/Simulator.Tests writes it; review the diff and commit it.";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
