using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine.Runs;

/// <summary>The table of constants is complete, and formulas take their numbers from it.</summary>
public sealed partial class ReferenceConstantsTests
{
    /// <summary>Numbers of the computation, and not of the model, with the file that has them.</summary>
    private static readonly (string File, string Number)[] Computational =
    [
        ("BargainingStep.cs", "1e-9"), // the smallest uniform number whose logarithm is taken
        ("Hazards.cs", "1.26"), // FightingOnRounds with room for rounding
        ("ModelState.cs", "63"), // the last bit of a set of rounds
        ("StochasticModel.cs", "8"), // digits of a digest
    ];

    public static TheoryData<string> Names { get; } = [.. ReferenceConstants.All.Select(constant => constant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_constant_has_a_name_a_value_a_unit_a_grade_and_a_source(string name)
    {
        var constant = ReferenceConstants.All.Single(constant => constant.Name == name);

        Assert.True(double.IsFinite(constant.Value) && constant.Value != 0);
        Assert.True(Enum.IsDefined(constant.Grade));
        Assert.All([constant.Name, constant.Unit, constant.Source], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.EndsWith(".", constant.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_without_evidence_on_its_size_does_not_claim_any() => Assert.All(
        ReferenceConstants.All.Where(constant => constant.Source.Contains("assum", StringComparison.Ordinal)),
        constant => Assert.Equal(EvidenceGrade.Assumption, constant.Grade));

    [Fact]
    public void The_numbers_of_the_table_are_those_that_the_formulas_use()
    {
        Assert.Equal(ReferenceConstants.MediatorArrival, Value(nameof(ReferenceConstants.MediatorArrival)));
        Assert.Equal(ReferenceConstants.EscalationWindow, Value(nameof(ReferenceConstants.EscalationWindow)));
    }

    [Fact]
    public void Formulas_have_no_bare_numbers() => Assert.Empty(
        from path in Directory.GetFiles(Path.Combine(Repository.Seeds, "..", "src", "Simulator.Engine", "Runs"), "*.cs")
        where Path.GetFileName(path) != "ReferenceConstants.cs"
        from line in File.ReadLines(path)
        from Match number in Number().Matches(Remark().Replace(Quoted().Replace(line, "\"\""), ""))
        where !IsPlain(number.Value) && !Computational.Contains((Path.GetFileName(path), number.Value))
        select $"{Path.GetFileName(path)}: {number.Value} in {line.Trim()}");

    private static double Value(string name) => ReferenceConstants.All.Single(constant => constant.Name == name).Value;

    /// <summary>Whole numbers up to the highest rung need no name.</summary>
    private static bool IsPlain(string number) =>
        double.Parse(number.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) is var value && value <= (int)Rung.Comprehensive
        && double.IsInteger(value);

    [GeneratedRegex(@"(?<![\w.])\d[\d_]*(\.\d+)?(e-?\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("//.*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();
}
