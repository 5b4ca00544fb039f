using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Tests.Files.Scenarios;

public sealed class ScenariosFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-scenarios-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("scenarios/04-verification/01-monitoring-accepted.yaml", "monitoring-accepted")]
    [InlineData("monitoring-accepted.yaml", "monitoring-accepted")]
    [InlineData("007-x.yaml", "x")]
    [InlineData("x-01.yaml", "x-01")]
    [InlineData("01.yaml", "01")]
    [InlineData("1-2-3.yaml", "2-3")]
    public void A_file_is_called_after_its_scenario_without_its_number(string file, string name) => Assert.Equal(name, ScenariosFolder.NameOf(file));

    [Fact]
    public void Files_are_found_in_folders_of_any_depth_in_the_order_of_their_names()
    {
        Write("b/02-two.yaml", "b/01-one.yaml", "a/deep/down/three.yaml", "four.yaml", "a/README.md", "a/five.yml");

        Assert.Equal(
            ["a/deep/down/three.yaml", "b/01-one.yaml", "b/02-two.yaml", "four.yaml"],
            Scenarios.Files.Select(file => Path.GetRelativePath(folder.FullName, file)));
        Assert.Equal("b/01-one.yaml", Path.GetRelativePath(folder.FullName, Scenarios.Find(new("one"))!));
        Assert.Null(Scenarios.Find(new("five")));
    }

    [Fact]
    public void A_scenario_is_found_by_its_path_its_name_and_as_it_is_listed()
    {
        Write("b/01-one.yaml");
        var file = Path.Combine(folder.FullName, "b", "01-one.yaml");

        Assert.Equal("b/01-one", Scenarios.ListedAs(file));
        Assert.All((string[])[file, "one", "b/01-one"], given => Assert.Equal(file, Scenarios.Resolve(given)));
        Assert.All(
            (string[])["", " ", "One", "one.yaml", "b/one", "b"],
            given => Assert.EndsWith("Allowed: the path of a file, one.", Assert.Throws<BadInputException>(() => Scenarios.Resolve(given)).Message));
    }

    [Fact]
    public void What_a_list_shows_comes_before_a_name_and_no_name_is_empty()
    {
        Write("a/01-top.yaml", "top.yaml", "02-.yaml", ".yaml");

        Assert.Equal(Path.Combine(folder.FullName, "top.yaml"), Scenarios.Resolve("top"));
        Assert.Equal(Path.Combine(folder.FullName, "02-.yaml"), Scenarios.Resolve("02-"));
        Assert.EndsWith(
            "Allowed: the path of a file, top, top.", Assert.Throws<BadInputException>(() => Scenarios.Resolve("")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_other_kinds_are_no_scenarios()
    {
        Write("graph-models/x.yaml", "bargaining/y.yaml", "graph-models.yaml", "a/bargaining/z.yaml");

        Assert.Equal(["a/bargaining/z.yaml", "graph-models.yaml"], Scenarios.Files.Select(file => Path.GetRelativePath(folder.FullName, file)));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_files() => Assert.Empty(new ScenariosFolder(Path.Combine(folder.FullName, "none")).Files);

    [Fact]
    public void A_scenario_looks_for_others_in_the_folder_of_scenarios_or_else_beside_itself()
    {
        Assert.Same(Scenarios, Scenarios.FolderOf(Path.Combine(folder.FullName, "a", "x.yaml")));
        Assert.Equal(Path.GetTempPath().TrimEnd('/'), Scenarios.FolderOf(Path.Combine(Path.GetTempPath(), "x.yaml")).Path);
        Assert.Equal($"{folder.FullName}-2", Scenarios.FolderOf($"{folder.FullName}-2/x.yaml").Path);
    }

    private ScenariosFolder Scenarios => field ??= new(folder.FullName);

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
