using System.Diagnostics;
using System.Globalization;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.PrivatePostgres;

namespace Simulator.IntegrationTests.Faults;

/// <summary>Another process that appends numbered events as fast as it can. What it was told is stored is in a file, which outlives it.</summary>
internal sealed class Writer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly string notes;

    private Writer(Process process, string notes)
    {
        (this.process, this.notes) = (process, notes);
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it; one that had a predecessor goes on after the last version that was acknowledged to that one.</summary>
    public static Writer Start(TemporaryHome home, TimelineId timeline)
    {
        var start = new ProcessStartInfo("dotnet", [ServerUserProcess.Program, "append", timeline.Value, NotesOf(home, timeline)])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["SIMULATOR_HOME"] = home.Folder;
        return new(Process.Start(start)!, NotesOf(home, timeline));
    }

    /// <summary>The last version that was acknowledged to it or to a predecessor; 0 when none was.</summary>
    public long Acknowledged()
    {
        if (!File.Exists(notes))
        {
            return 0;
        }

        using var file = new FileStream(notes, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Max(0, file.Length - 40);
        using var end = new StreamReader(file);
        return end.ReadToEnd().Split('\n') is [.., var last, _] ? long.Parse(last, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Waits until a later version was acknowledged.</summary>
    public async Task<long> BeyondAsync(long version)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(2))
        {
            if (Acknowledged() is var reached && reached > version)
            {
                return reached;
            }

            Assert.True(
                !process.HasExited && waiting.Elapsed < Patience,
                $"The writer got stuck after version {reached}. {(process.HasExited ? await errors : "")}");
        }
    }

    /// <summary>Kills it without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static string NotesOf(TemporaryHome home, TimelineId timeline) => Path.Combine(home.Folder, $"acknowledged-{timeline}");
}
