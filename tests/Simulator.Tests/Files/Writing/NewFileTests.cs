using Simulator.Files.Problems;
using Simulator.Files.Writing;

namespace Simulator.Tests.Files.Writing;

public sealed class NewFileTests : IDisposable
{
    private static readonly string TooLong = new('n', 300);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-new-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void What_is_complete_appears_under_its_name_only()
    {
        NewFile.Write(In("deep/down/a.yaml"), "a");
        NewFile.WriteFolder(In("talks"), [("b", "1"), ("c", "2")]);

        Assert.Equal(["deep/down/a.yaml", "talks/b", "talks/c"], Everything());
        Assert.Equal("a12", string.Concat(Everything().Select(file => File.ReadAllText(In(file)))));
    }

    [Fact]
    public void Nothing_is_left_of_a_folder_whose_files_cannot_all_be_written()
    {
        var refused = Assert.Throws<BadInputException>(() => NewFile.WriteFolder(In("talks"), [("b", "1"), (TooLong, "2")]));

        Assert.StartsWith($"'{In("talks")}' cannot be written: ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(root.EnumerateFileSystemInfos());
    }

    [Fact]
    public void What_was_there_before_stays_as_it_was()
    {
        NewFile.Write(In("a"), "first");

        Assert.Throws<BadInputException>(() => NewFile.Write(In("a"), "second"));
        Assert.Throws<BadInputException>(() => NewFile.Write(In("a/b"), "below"));
        Assert.Throws<BadInputException>(() => NewFile.WriteFolder(In("a"), [("b", "1")]));
        Assert.Equal(["a"], Everything());
        Assert.Equal("first", File.ReadAllText(In("a")));
    }

    [Fact]
    public async Task What_has_the_name_of_a_part_is_the_users()
    {
        Directory.CreateDirectory(In("talks.partial"));
        await File.WriteAllTextAsync(In("talks.partial/b"), "mine");
        await File.WriteAllTextAsync(In("a.yaml.partial"), "mine");
        await File.WriteAllTextAsync(In("c.svg.partial"), "mine");

        NewFile.WriteFolder(In("talks"), [("b", "1")]);
        NewFile.Write(In("a.yaml"), "a");
        await WholeFile.WriteAsync(In("c.svg"), partial => File.WriteAllTextAsync(partial, "c"));
        Assert.Throws<BadInputException>(() => NewFile.WriteFolder(In("talks"), [("b", "2")]));

        Assert.Equal(["a.yaml", "a.yaml.partial", "c.svg", "c.svg.partial", "talks.partial/b", "talks/b"], Everything());
        Assert.Equal("aminecminemine1", string.Concat(Everything().Select(file => File.ReadAllText(In(file)))));
    }

    [Fact]
    public async Task A_refusal_names_the_file_and_not_its_part()
    {
        var refused = await Assert.ThrowsAsync<BadInputException>(
            () => WholeFile.WriteAsync(In("none/c.svg"), partial => File.WriteAllTextAsync(partial, "c")));

        Assert.StartsWith(
            $"'{In("none/c.svg")}' cannot be written: Could not find a part of the path '{In("none/c.svg")}'. Allowed: ", refused.Message,
            StringComparison.Ordinal);
    }

    private string In(string path) => Path.Combine(root.FullName, path);

    private string[] Everything() =>
    [
        .. root.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root.FullName, file.FullName))
            .Order(StringComparer.Ordinal),
    ];
}
