using Simulator.Domain;

namespace Simulator.Tests;

public class SamplesTests
{
    [Fact]
    public void There_is_one_sample_of_every_kind() =>
        Assert.Equal(EventKinds.All.Select(kind => kind.Type), Samples.OfEveryKind.Select(sample => sample.GetType()));

    [Fact]
    public void A_sample_leaves_nothing_out() =>
        Assert.All(Samples.Grown.UnionBy(Samples.OfEveryKind, sample => sample.GetType()), sample => Assert.All(
            sample.GetType().GetProperties(),
            property => Assert.NotEqual(
                property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(sample))));
}
