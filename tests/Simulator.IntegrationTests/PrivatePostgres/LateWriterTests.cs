using System.Diagnostics;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

/// <summary>Folders that are deleted while somebody still writes into them.</summary>
public class LateWriterTests
{
    [Fact]
    public async Task A_folder_whose_writer_dies_late_is_deleted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The writer is a shell.");
        var folder = Directory.CreateTempSubdirectory("simulator-test-late-");
        using var writer = await StartAsync(folder.FullName, files: 20_000);

        Folders.Delete(folder.FullName);

        Assert.False(Directory.Exists(folder.FullName));
        await writer.WaitForExitAsync();
    }

    [Fact]
    public async Task A_home_in_which_somebody_still_writes_is_deleted_at_the_end_of_a_test()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        var home = new TemporaryHome();
        using var writer = await StartAsync(home.Folder, files: int.MaxValue);

        await home.DisposeAsync();

        Assert.False(Directory.Exists(home.Folder));
        await writer.WaitForExitAsync();
    }

    /// <summary>Starts a process that makes so many files, as long as the folder is there, and has begun to.</summary>
    private static async Task<Process> StartAsync(string folder, int files)
    {
        const string Write = """mkdir below; cd below; i=0; while [ $i -lt "$1" ] && : > "$i"; do i=$((i + 1)); done 2>/dev/null""";
        var writer = Process.Start(new ProcessStartInfo("sh", ["-c", Write, "sh", $"{files}"]) { WorkingDirectory = folder })!;
        for (var waiting = Stopwatch.StartNew(); !File.Exists(Path.Combine(folder, "below", "100")); await Task.Delay(1))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "The writer does not write.");
        }

        return writer;
    }
}
