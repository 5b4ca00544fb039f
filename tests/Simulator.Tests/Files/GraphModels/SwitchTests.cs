using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.GraphModels;

namespace Simulator.Tests.Files.GraphModels;

public class SwitchTests
{
    private static readonly Account Told = new(When.On(new(2025, 11, 7)), "It happens.", new("T44"));

    [Theory]
    [InlineData("{ event: commitment-signed }", true)]
    [InlineData("{ event: demand-accepted }", false)]
    [InlineData("{ event: commitment-signed, where: { by: kabul } }", true)]
    [InlineData("{ event: commitment-signed, where: { by: islamabad } }", false)]
    [InlineData("{ event: commitment-signed, where: { by: [islamabad, kabul] } }", true)]
    [InlineData("{ event: commitment-signed, where: { form: verifiable } }", true)]
    [InlineData("{ event: commitment-signed, where: { form: written } }", false)]
    [InlineData("{ event: commitment-signed, where: { issues: trade } }", true)]
    [InlineData("{ event: commitment-signed, where: { issue: monitoring, by: kabul } }", true)]
    [InlineData("{ event: commitment-signed, where: { issue: refugees } }", false)]
    [InlineData("{ event: commitment-signed, where: { guarantor: qatar } }", false)]
    [InlineData("{ row: T44 }", true)]
    [InlineData("{ row: T45 }", false)]
    public void Events_are_found_by_their_kind_and_fields_or_by_their_row(string when, bool matches)
    {
        var signed = new CommitmentSigned(new("kabul"), [new("trade"), new("monitoring")], Form.Verifiable) { Account = Told };
        Assert.Equal(matches, Read(when).Matches(signed));
    }

    [Theory]
    [InlineData("{ event: mechanism-report, where: { violation: true } }", true)]
    [InlineData("{ event: mechanism-report, where: { violation: false } }", false)]
    [InlineData("{ event: mechanism-report, where: { by: kabul } }", false)]
    public void A_field_without_a_value_has_none_of_the_values(string when, bool matches) =>
        Assert.Equal(matches, Read(when).Matches(new MechanismReported(Violation: true) { Account = Told }));

    [Fact]
    public void What_is_changed_is_told_in_bits_and_places()
    {
        var read = Read("{ row: T44 }, resets: two, takes: [A, C], drops: B, opens: [B], closes: [A]");

        Assert.Equal((0b101u, 0b010u, 0b010u, 0b100u), (read.Takes, read.Drops, read.Opens, read.Closes));
        Assert.Equal([1], read.Resets);
        Assert.Null(read.Variant);
    }

    private static DisputeTrigger Read(string when) => GraphModelFile.Parse("x.yaml",
        $$"""
        graph-model: small
        title: Small
        decision-makers:
          - { id: one, name: One, options: [{ id: A, name: a }, { id: B, name: b }] }
          - { id: two, name: Two, options: [{ id: C, name: c }] }
        preferences:
          - { of: one, statements: [{ say: A }] }
          - { of: two, statements: [{ say: C }] }
        along: [{ when: {{when}}{{(when.EndsWith(']') || when.Contains("takes", StringComparison.Ordinal) ? "" : ", takes: [A]")}} }]
        """).Along[0];
}
