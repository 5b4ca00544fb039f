using Simulator.Files.Cases;

namespace Simulator.Tests.Files.Cases;

public class EventIdentityTests
{
    [Fact]
    public void A_row_of_a_timeline_has_the_same_identity_for_ever() =>
        Assert.Equal(Guid.Parse("04561d78-b95b-814d-82af-afadb535a504"), EventIdentity.Of(new("pak-afg-2025"), new("T25")));

    [Fact]
    public void Another_row_or_timeline_has_another_identity() =>
        Assert.Distinct([EventIdentity.Of(new("a"), new("T1")), EventIdentity.Of(new("a"), new("T2")), EventIdentity.Of(new("b"), new("T1"))]);

    [Fact]
    public void An_identity_is_a_UUID_of_version_8()
    {
        var identity = EventIdentity.Of("anything");
        Assert.Equal(8, identity.Version);
        Assert.InRange(identity.Variant, 0x8, 0xB);
    }
}
