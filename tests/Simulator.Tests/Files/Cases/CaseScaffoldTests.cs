using Simulator.Domain.ModelCards;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

public sealed class CaseScaffoldTests : IDisposable
{
    private readonly ScratchCase scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_new_case_is_complete_and_has_no_problems()
    {
        Assert.Equal([], scratch.Problems());
        var content = CaseReader.Read(scratch.Folder);
        Assert.Equal(
            (new("river-talks"), 2, 1), (content.Case.Id, content.Events.Count, content.Events.Sum(happened => happened.Account.Rivals.Count)));
    }

    [Fact]
    public void A_new_case_can_be_simulated()
    {
        var model = CaseReader.Read(scratch.Folder).Case.Model!;
        Assert.Equal(ModelParameters.Ids, model.Parameters.Select(parameter => parameter.Id));
        Assert.All(model.Parameters, parameter => Assert.Equal(EvidenceGrade.Assumption, parameter.Grade));
    }

    [Theory]
    [InlineData("")]
    [InlineData("River")]
    [InlineData("river talks")]
    [InlineData("-river")]
    [InlineData("river--talks")]
    [InlineData("../river")]
    [InlineData("river\n")]
    public void A_name_has_lower_case_letters_digits_and_hyphens(string name)
    {
        var refused = Assert.Throws<BadInputException>(() => CaseScaffold.Create(new(Path.GetDirectoryName(scratch.Folder.Path)!), name));
        Assert.Equal(
            $"'{name}' is not a name for a case. Allowed: lower-case letters, digits and hyphens, such as river-talks-2031, at most 100.",
            Assert.Single(refused.Problems).Message);
    }

    [Fact]
    public void A_folder_that_exists_is_left_alone()
    {
        var refused = Assert.Throws<BadInputException>(() => CaseScaffold.Create(new(Path.GetDirectoryName(scratch.Folder.Path)!), "river-talks"));
        Assert.Equal($"'{scratch.Folder.Path}' already exists. Allowed: a new name.", refused.Message);
    }

    [Fact]
    public void The_hash_of_a_case_changes_with_each_of_its_files()
    {
        var hashes = new HashSet<string> { scratch.Folder.Hash() };
        Assert.All(CaseFolder.FileNames.Concat(CaseFolder.ModelFileNames), file =>
        {
            scratch[file] += "\n# changed";
            Assert.True(hashes.Add(scratch.Folder.Hash()), file);
        });
    }

    [Fact]
    public void The_first_case_is_featured_where_none_is_chosen()
    {
        var seeds = new SeedsFolder(Path.GetDirectoryName(scratch.Folder.Path)!);
        CaseScaffold.Create(seeds, "lake-talks");
        Assert.Equal("lake-talks", seeds.Featured.Value);
        File.WriteAllText(Path.Combine(seeds.Path, "featured"), "river-talks\n");
        Assert.Equal("river-talks", seeds.Featured.Value);
    }

    [Fact]
    public void A_folder_without_cases_features_none()
    {
        Directory.Delete(scratch.Folder.Path, recursive: true);
        var seeds = new SeedsFolder(Path.GetDirectoryName(scratch.Folder.Path)!);
        Assert.Equal(
            $"There is no case in '{seeds.Path}'. Allowed: one folder per case.", Assert.Throws<BadInputException>(() => seeds.Featured).Message);
    }
}
