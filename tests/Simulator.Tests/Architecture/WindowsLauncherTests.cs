using System.Text.RegularExpressions;

namespace Simulator.Tests.Architecture;

/// <summary>The launcher for Windows, as far as it can be checked without Windows.</summary>
public partial class WindowsLauncherTests
{
    private static readonly TextFile Start = Repository.Launchers()["simulator.cmd"], Build = Repository.Launchers()["simulator.build.ps1"];

    [Fact]
    public void Its_lines_end_as_the_command_prompt_reads_them() =>
        Assert.Equal(Start.Text.ReplaceLineEndings("\n"), Start.Text.Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void The_files_of_the_repository_that_it_names_exist()
    {
        var named = Files().Matches(Start.Text + Build.Text).Select(match => match.Groups["file"].Value.Replace('\\', '/')).ToArray();

        Assert.Contains("simulator.build.ps1", named);
        Assert.Contains("src/Simulator.Cli", named);
        Assert.All(named, file => Assert.True(Repository.Has(file) || file.StartsWith("artifacts/", StringComparison.Ordinal), file));
    }

    [Fact]
    public void It_says_and_skips_what_the_other_launcher_says_and_skips()
    {
        string[] shared =
        [
            "the .NET SDK 10 is needed: see https://dotnet.microsoft.com/download",
            "the .NET SDK 10 or later is needed to build the program: see https://dotnet.microsoft.com/download",
            "building the program, which takes a minute the first time",
            "the build failed",
            "-p:RunAnalyzers=false",
            "-p:EnforceCodeStyleInBuild=false",
            "-p:NuGetAudit=false",
        ];

        Assert.All(shared, line => Assert.Contains(line, Repository.Launchers()["simulator"].Text, StringComparison.Ordinal));
        Assert.All(shared, line => Assert.Contains(line, Start.Text + Build.Text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(%~dp0|Join-Path \$root ')(?<file>[\w.\\/]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Files();
}
