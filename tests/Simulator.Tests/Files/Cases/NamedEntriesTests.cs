using Simulator.Domain.Cases;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

public class NamedEntriesTests
{
    private static readonly NamedEntries<Lever> Levers = new(
        "lever",
        [Called("written-form", "V01", "Written form"), Called("joint-watch", "V02", "Joint watch at Łódź"), Called("ford", "V03", "Bridge")],
        lever => [lever.Id.Value, lever.Code, lever.Name]);

    [Theory]
    [InlineData("written-form")]
    [InlineData("Written Form")]
    [InlineData("WRITTEN_FORM")]
    [InlineData("v01")]
    public void An_entry_is_found_by_each_of_its_names_in_any_spelling_of_case_and_hyphens(string given) =>
        Assert.Equal("written-form", Levers.Find(given)?.Id.Value);

    [Theory]
    [InlineData("")]
    [InlineData("writen-form")]
    [InlineData("written")]
    public void A_name_that_no_entry_has_finds_none(string given) => Assert.Null(Levers.Find(given));

    [Theory]
    [InlineData("writen-form", "written-form")]
    [InlineData("watch", "joint-watch")]
    [InlineData("bridges", "Bridge")]
    public void An_unknown_name_is_refused_with_the_nearest_name_or_one_that_contains_it(string given, string near) =>
        Assert.StartsWith($"Unknown lever '{given}'. Did you mean '{near}'? Allowed: ", Levers.Unknown(given).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_that_is_near_to_none_is_refused_with_the_ids() =>
        Assert.Equal("Unknown lever 'zzz'. Allowed: written-form, joint-watch, ford.", Levers.Unknown("zzz").Message);

    [Fact]
    public void A_name_of_two_entries_means_the_one_that_has_it_as_its_id_and_is_refused_otherwise()
    {
        var shared = new NamedEntries<Lever>(
            "lever", [Called("ford", "V01", "Bridge"), Called("pass", "V01", "Ford")], lever => [lever.Id.Value, lever.Code, lever.Name]);

        Assert.Equal("Bridge", shared.Find("ford")?.Name);
        Assert.Equal(
            "Several levers are called 'V01'. Allowed: ford, pass.", Assert.Throws<BadInputException>(() => shared.Find("V01")).Message);
    }

    private static Lever Called(string id, string code, string name) => new(new(id), code, name, "An author", "A claim.");
}
