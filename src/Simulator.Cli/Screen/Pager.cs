using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>The program that shows results longer than the screen, as git uses it. Shorter results go directly to the screen.</summary>
/// <param name="command">The command line of the program, for the shell.</param>
/// <param name="height">The height of the screen, in lines.</param>
/// <param name="screen">The screen.</param>
internal sealed class Pager(string command, int height, TextWriter screen) : TextWriter
{
    private readonly StringBuilder held = new();
    private Process? process;
    private int lines;
    private bool left;

    /// <inheritdoc/>
    public override Encoding Encoding => screen.Encoding;

    /// <summary>The program that <c>SIMULATOR_PAGER</c> or else <c>PAGER</c> names, and else <c>less</c>.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="height">The height of the screen, in lines.</param>
    /// <param name="screen">The screen.</param>
    /// <returns>The pager; <c>null</c> when a variable is empty or <c>cat</c>, and where there is no shell or no screen that can be paged.</returns>
    public static Pager? FromEnvironment(Func<string, string?> variable, int height, TextWriter screen)
    {
        var named = (variable("SIMULATOR_PAGER") ?? variable("PAGER") ?? "less").Trim();
        return named is "" or "cat" || height < 2 || OperatingSystem.IsWindows() || variable("TERM") is null or "" or "dumb"
            ? null
            : new(named, height, screen);
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        held.Append(buffer);
        lines += buffer.Count('\n');
        if (lines >= height)
        {
            Pass();
        }
    }

    /// <summary>Shows what is held, unless the pager has it, so that a message can follow it.</summary>
    public void Release()
    {
        if (process is null)
        {
            screen.Write(held.ToString());
            held.Clear();
        }
    }

    /// <summary>Shows what is held when it fits the screen; otherwise waits until the user leaves the pager.</summary>
    /// <exception cref="PagerFailedException">The pager failed, and may have shown nothing.</exception>
    public void Finish()
    {
        if (process is null)
        {
            Release();
            screen.Flush();
            return;
        }

        // Ctrl-C is for the pager, which may use it; the program waits until the user leaves.
        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        Pass();
        Leave();
        process.WaitForExit();
        const int CannotRun = 126, NotFound = 127;
        if (process.ExitCode != 0)
        {
            throw new PagerFailedException(command, process.ExitCode is CannotRun or NotFound ? "cannot be run" : $"ended with {process.ExitCode}");
        }
    }

    private void Pass()
    {
        try
        {
            process ??= Start();
            if (!left)
            {
                process.StandardInput.Write(held.ToString());
                process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            left = true;
        }

        held.Clear();
    }

    private void Leave()
    {
        try
        {
            process!.StandardInput.Close();
        }
        catch (IOException)
        {
            left = true;
        }
    }

    private Process Start()
    {
        screen.Flush();
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            UseShellExecute = false, RedirectStandardInput = true, StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        return Process.Start(start) ?? throw new PagerFailedException(command, "cannot be run");
    }
}

/// <summary>The pager cannot be run, or failed.</summary>
/// <param name="command">The command line of the pager.</param>
/// <param name="end">The way it ended, as the predicate of a sentence.</param>
internal sealed class PagerFailedException(string command, string end)
    : Exception($"The pager '{command}' {end}. Allowed: PAGER names a program that shows text, or --no-pager.");
