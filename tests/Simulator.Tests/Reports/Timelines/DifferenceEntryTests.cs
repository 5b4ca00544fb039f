using Simulator.Domain.Branching;
using Simulator.Domain.Statements;
using Simulator.Reports.Timelines;

namespace Simulator.Tests.Reports.Timelines;

public class DifferenceEntryTests
{
    [Theory]
    [InlineData(120, 120, "")]
    [InlineData(200, 100, "…")]
    public void A_long_description_without_a_space_is_shortened(int length, int kept, string mark)
    {
        var happened = Samples.OfEveryKind.OfType<StatementMade>().Single();
        var wordy = happened with { Account = happened.Account with { Text = new('x', length) } };

        var entry = DifferenceEntry.Of(Side.One, HistoryEntry.Of(new TimelineEvent(Guid.Empty, 1, wordy)));

        Assert.Equal(new string('x', kept) + mark, entry.Text);
    }
}
