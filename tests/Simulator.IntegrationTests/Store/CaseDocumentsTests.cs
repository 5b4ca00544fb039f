using Simulator.Files.Cases;
using Simulator.IntegrationTests.Application;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class CaseShelfTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private readonly CaseDocuments shelf = new(database.Documents);

    [Fact]
    public async Task A_case_comes_back_as_it_was_put_with_its_hash()
    {
        var cases = SeedsCopy.Real.Cases.Select(CaseReader.Read).Select(content => content.Case).ToArray();
        foreach (var @case in cases)
        {
            await shelf.PutAsync(@case, $"hash of {@case.Id}");
        }

        Assert.True(cases.Length > 1);
        foreach (var @case in cases)
        {
            Assert.Equal(@case, await shelf.FindAsync(@case.Id));
            Assert.Equal($"hash of {@case.Id}", await shelf.HashAsync(@case.Id));
        }
    }

    [Fact]
    public async Task A_case_takes_the_place_of_what_was_there_under_its_name()
    {
        var former = CaseReader.Read(SeedsCopy.Real.Cases[0]).Case with { Id = Given.Timeline() };
        await shelf.PutAsync(former, "former");

        await shelf.PutAsync(former with { Title = "Newer" }, "newer");

        Assert.Equal("Newer", (await shelf.FindAsync(former.Id))!.Title);
        Assert.Equal("newer", await shelf.HashAsync(former.Id));
    }

    [Fact]
    public async Task What_was_never_put_is_not_there()
    {
        Assert.Null(await shelf.FindAsync(Given.Timeline()));
        Assert.Null(await shelf.HashAsync(Given.Timeline()));
    }
}
