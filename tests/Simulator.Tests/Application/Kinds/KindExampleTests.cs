using Simulator.Application.Kinds;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Files.Scenarios;
using Simulator.Tests.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Application.Kinds;

public class KindExampleTests
{
    private const string Head = """
        scenario: example
        title: What if?
        teaches: [trust]
        hypothesis: It happens.
        carry: none

        """;

    public static TheoryData<string> Kinds => [.. EventKinds.All.Where(kind => kind.Theme != Theme.Branching).Select(kind => kind.FileCode)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_example_is_valid_in_a_scenario_file(string code)
    {
        var kind = KindGuide.Find(code);
        var example = KindExample.Of(kind, SeededCase.Talks2025, Planned.Folder);

        Assert.NotNull(example);
        if (example.Scenario is { } scenario)
        {
            // The example is part of a file, which another test plays.
            Assert.Contains(
                string.Join('\n', example.Lines.Skip(1)), File.ReadAllText(Planned.Folder.Find(new(scenario))!), StringComparison.Ordinal);
            return;
        }

        var text = Head + string.Join('\n', example.Lines) + '\n';
        Assert.Empty(Planned.Problems(text));
        Assert.Contains(Planned.Of(text).Events, own => own.Event.GetType() == kind.Type);
    }

    [Fact]
    public void A_kind_that_files_cannot_state_has_no_example() =>
        Assert.All(
            EventKinds.All.Where(kind => kind.Theme == Theme.Branching),
            kind => Assert.Null(KindExample.Of(kind, SeededCase.Talks2025, Planned.Folder)));

    [Theory]
    [InlineData("interim-agreement")]
    [InlineData("interim_agreement")]
    [InlineData("interim agreement")]
    [InlineData("Interim Agreement")]
    public void A_kind_is_found_in_each_of_its_spellings(string given) => Assert.Equal("interim_agreement", KindGuide.Find(given).Code);

    [Fact]
    public void Every_kind_has_a_meaning_and_every_field_has_one_too() =>
        Assert.All(EventKinds.All, kind =>
        {
            Assert.NotEmpty(KindGuide.Meaning(kind));
            Assert.All(KindGuide.Of(kind).SelectMany(field => field.Parts.Prepend(field)), field =>
            {
                Assert.NotEmpty(field.Meaning);
                Assert.DoesNotContain("null", field.Meaning, StringComparison.Ordinal);
            });
        });
}
