using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulator.Domain.Cases;
using Simulator.Domain.Serialization;
using Simulator.Files.Exchange;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Exchange;

public class CaseLineTests
{
    private static readonly Case Mirrow = SeededCase.Fictional.Case;

    [Fact]
    public void A_model_comes_along_with_its_case() => Assert.Equal(Mirrow, Read(Line()));

    [Fact]
    public void A_case_that_was_exported_before_there_were_models_is_still_read()
    {
        var line = Line();
        Assert.True(line["case"]!.AsObject().Remove("Model"));
        Assert.Equal(Mirrow with { Model = null }, Read(line));
    }

    [Fact]
    public void A_model_that_lacks_what_it_needs_is_no_model()
    {
        var line = Line();
        line["case"]!["Model"]!["Parameters"]![0]!.AsObject().Remove("Grade");
        var problems = new List<string>();
        Assert.Null(LineFormat.Case(Encoding.UTF8.GetBytes(line.ToJsonString()), Mirrow.Id, (message, _) => problems.Add(message)));
        Assert.Contains("Grade", Assert.Single(problems));
    }

    private static JsonObject Line() => new() { ["case"] = JsonSerializer.SerializeToNode(Mirrow, EventJson.Default.Case), ["hash"] = "h" };

    private static Case? Read(JsonObject line) =>
        LineFormat.Case(Encoding.UTF8.GetBytes(line.ToJsonString()), Mirrow.Id, (message, _) => Assert.Fail(message))?.Case;
}
