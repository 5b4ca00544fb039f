using Simulator.Store;

namespace Simulator.Tests.Store;

public class WrongExpectedVersionExceptionTests
{
    [Theory]
    [InlineData(5L, false, "Timeline 'talks' is at version 5, not at 3: another writer appended first.")]
    [InlineData(null, false, "Timeline 'talks' is at version none, not at 3: another writer appended first.")]
    [InlineData(5L, true, "Timeline 'talks' is archived: nothing can be appended to it.")]
    public void A_conflict_names_the_timeline_and_both_versions(long? actual, bool archived, string message)
    {
        var conflict = new WrongExpectedVersionException(new("talks"), 3, actual, archived);
        Assert.Equal((message, 3, actual, archived), (conflict.Message, conflict.Expected, conflict.Actual, conflict.Archived));
        Assert.Equal(new("talks"), conflict.Timeline);
    }
}
