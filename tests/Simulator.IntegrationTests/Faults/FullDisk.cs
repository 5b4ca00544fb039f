using System.Diagnostics;
using Simulator.IntegrationTests.PrivatePostgres;

namespace Simulator.IntegrationTests.Faults;

/// <summary>A home on a small disk of its own, in memory, that can be filled to the last byte.</summary>
internal sealed class FullDisk : IAsyncDisposable
{
    private FullDisk()
    {
    }

    public TemporaryHome Home { get; } = new(below: "disk");

    private string Ballast => Path.Combine(Home.Folder, "ballast");

    /// <summary>
    /// Mounts the disk. An account that may not do so may do so in a namespace of its own, where the whole test is then run instead;
    /// where that is not allowed either, the test is skipped.
    /// </summary>
    /// <param name="megabytes">The size.</param>
    /// <param name="test">The full name of the test.</param>
    /// <returns>The disk; none when the test was run in a namespace of its own and passed.</returns>
    public static async Task<FullDisk?> MountAsync(int megabytes, string test)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk in memory is mounted as Linux does it.");
        var disk = new FullDisk();
        Directory.CreateDirectory(disk.Home.Folder);
        string[] mount = ["mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", disk.Home.Folder];
        string[] elsewhere = ["unshare", "--mount", "--map-current-user", "--keep-caps"];
        if (await RunAsync(mount) is not { } refused)
        {
            return disk;
        }

        var closed = await RunAsync([.. elsewhere, .. mount]);
        await disk.Home.DisposeAsync();
        Assert.SkipWhen(closed is not null, $"This account cannot mount a disk to fill. {refused} {closed}");
        Assert.Null(await RunAsync([.. elsewhere, "dotnet", typeof(FullDisk).Assembly.Location, "-method", test, "-noLogo", "-noColor"]));
        return null;
    }

    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // There is less room than this.
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        MakeRoom();
        await Home.StopAsync(force: true);
        for (var waiting = Stopwatch.StartNew(); await RunAsync("umount", Home.Folder) is { } busy; await Task.Delay(20))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(30), $"The last processes of the server do not let go of the disk. {busy}");
        }

        await Home.DisposeAsync();
    }

    /// <summary>Runs a program.</summary>
    /// <returns>What it complains of; none when it succeeds.</returns>
    private static async Task<string?> RunAsync(params string[] line)
    {
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{line[0]} ended with {process.ExitCode}: {await errors}{await output}".Trim();
    }
}
