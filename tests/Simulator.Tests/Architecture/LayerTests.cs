using ArchUnitNET.Fluent.Syntax.Elements.Types;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Simulator.Tests.Architecture;

public class LayerTests
{
    /// <summary>What each project and package may be used by, beside itself; a pattern of namespaces each.</summary>
    public static TheoryData<string, string> Users() => new()
    {
        { @"Simulator\.Engine", @"Simulator\.(Files|Application|Reports|Cli)" },
        { @"Simulator\.Files", @"Simulator\.(Application|Reports|Cli)" },
        { @"Simulator\.Postgres", @"Simulator\.(Store|PrivatePostgres|Application|Cli)" },
        { @"Simulator\.PrivatePostgres", @"Simulator\.(Application|Cli)" },
        { @"Simulator\.Store", @"Simulator\.(Application|Reports|Cli)" },
        { @"Simulator\.Application", @"Simulator\.(Reports|Cli)" },
        { @"Simulator\.Reports", @"Simulator\.Cli" },
        { @"Simulator\.Cli", "none" },
        { "Spectre", @"Simulator\.Cli\.(Views|Screen)" },
        { @"System\.CommandLine", @"Simulator\.Cli\.Commands" },
        { "MediatR", @"Simulator\.(Application|Cli\.Hosting)" },
        { "Marten|JasperFx|Weasel", @"Simulator\.Store" },
        { "Npgsql", @"Simulator\.(Store|PrivatePostgres|Postgres)" },
        { "YamlDotNet", @"Simulator\.(Files|Application)" },
        { "Bogus|MathNet", @"Simulator\.Engine" },
    };

    [Theory]
    [MemberData(nameof(Users))]
    public void A_project_or_package_is_used_where_it_belongs(string used, string users)
    {
        var rule = Types().That().ResideInNamespaceMatching(@"^Simulator(\.|$)")
            .And().DoNotResideInNamespaceMatching($"^({used})")
            .And().DoNotResideInNamespaceMatching($"^({users})")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^({used})(\.|$)");
        Holds(rule);
    }

    [Fact]
    public void A_view_takes_reports_and_never_the_result_of_a_use_case() => Holds(
        Types().That().ResideInNamespaceMatching(@"^Simulator\.Cli\.Views(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Simulator\.(Application|Store|Postgres|PrivatePostgres)(\.|$)"));

    private static void Holds(TypesShouldConjunction rule)
    {
        var broken = rule.Evaluate(House.Types).Where(result => !result.Passed).Select(result => result.Description).ToArray();
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }
}
