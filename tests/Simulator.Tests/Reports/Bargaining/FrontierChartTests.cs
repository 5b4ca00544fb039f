using Simulator.Cli.Views.Bargains;
using Simulator.Files.BargainingProblems;
using Simulator.Reports.Bargaining;
using Simulator.Tests.Cli;
using Simulator.Tests.Reports.Charts;

namespace Simulator.Tests.Reports.Bargaining;

public class FrontierChartTests
{
    private static readonly string[] Labels = ["Nash", "0.577 / 0.667", "Kalai–Smorodinsky", "0.618 / 0.618", "without a deal"];

    [Theory]
    [InlineData("square-frontier")]
    [InlineData("riyadh-package")]
    public void No_writing_lies_on_another_or_leaves_the_sheet(string name)
    {
        var picture = Picture.Of(FrontierChart.Of(Document(name)));
        var texts = picture.Texts.ToList();

        Assert.All(texts, text => Assert.True(text.Left >= 0 && text.Right <= picture.Width && text.Bottom <= picture.Height, text.Text));
        Assert.All(texts, text => Assert.DoesNotContain(texts, other => other != text && other.Overlaps(text)));
    }

    [Fact]
    public void Solutions_are_drawn_with_their_numbers()
    {
        var picture = Picture.Of(FrontierChart.Of(Document("square-frontier")));

        Assert.All(Labels, text => Assert.NotNull(picture.Said(text)));
        Assert.Contains("Nash: 0.577 / 0.667.", picture.Element("desc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumed_numbers_are_called_so_wherever_they_are_shown()
    {
        var report = Document("riyadh-package");

        Assert.Contains("ASSUMED NUMBERS", FrontierChart.Of(report), StringComparison.Ordinal);
        Assert.Contains(
            "ASSUMED NUMBERS", Page.Printed(100, unicode: true, terminal => new FrontierView(terminal, report).Show()), StringComparison.Ordinal);
        Assert.All(report.Rows(), row => Assert.Equal((FrontierReport.Columns.Count, "assumed"), (row.Count, row[1])));
    }

    [Fact]
    public void A_package_that_leaves_a_party_worse_off_is_called_so()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Scenarios, "bargaining", "square-frontier.yaml")).Replace(
            "name: Pakistan, without-deal: 0", "name: Pakistan, without-deal: 0.9", StringComparison.Ordinal)
            .Replace("name: Kabul, without-deal: 0", "name: Kabul, without-deal: 0.9", StringComparison.Ordinal);
        var page = Page.Printed(
            100, unicode: false, terminal => new FrontierView(terminal, Found(BargainingFile.Parse("x.yaml", text))).Show());

        Assert.Contains("No package is a gain for both", page, StringComparison.Ordinal);
        Assert.Contains("0.500 (worse than no deal)", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[^\x20-\x7E\r\n]", page);
    }

    private static FrontierReport Document(string name) =>
        Found(BargainingFile.Open(Path.Combine(Repository.Scenarios, "bargaining", $"{name}.yaml")));

    private static FrontierReport Found(BargainingFile file) => FrontierReport.Of(new(file, file.Frontier()));
}
