using System.Diagnostics;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>A checkout with the launcher and one source, and a stand-in for the SDK: what that builds says what it was built of.</summary>
internal sealed class LauncherCheckout : IDisposable
{
    private const string Sdk =
        """
        #!/usr/bin/env bash
        set -eu
        here=${0%/*}
        begin() {
          echo "$1 $$ $PPID" >>"$here/begun"
          while [ -e "$here/hold.$1" ]; do sleep 0.02; done
          [ ! -e "$here/refuse.$1" ] || { echo "error: no $1 today"; exit 1; }
        }
        case $1 in
          --version) echo 10.0.100 ;;
          publish)
            kind=plain
            for argument; do case $argument in -p:PublishReadyToRunComposite=true) kind=image ;; esac; done
            while [ "$1" != --output ]; do shift; done
            code=$(cat src/code)
            mkdir -p "$2"
            begin $kind
            echo "$code" >"$2/simulator.dll"
            printf '#!/usr/bin/env bash\necho "image of %s: $*"\n' "$code" >"$2/simulator"
            chmod +x "$2/simulator"
            ;;
          *)
            begin answer
            echo "answered $$ $PPID" >>"$here/begun"
            echo "plain of $(cat "$1"): ${*:2}"
            ;;
        esac
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-launcher-");

    public LauncherCheckout()
    {
        Array.ForEach(["checkout/src", "sdk", "temporary", "tools"], path => Directory.CreateDirectory(Of(path)));
        File.WriteAllText(Of("sdk/dotnet"), Sdk.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(Of("sdk/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.Copy(Path.Combine(Above(AppContext.BaseDirectory), "simulator"), Of("checkout/simulator"));
        File.WriteAllText(Of("checkout/Directory.Build.props"), "");
        File.WriteAllText(Of("checkout/global.json"), "");
        Write("one");
    }

    /// <summary>Where programs are looked for besides the stand-in.</summary>
    public string Tools { get; private set; } = Environment.GetEnvironmentVariable("PATH")!;

    /// <summary>
    /// What began and what was answered, in that order: <c>plain</c>, <c>image</c>, <c>answer</c>, <c>answered</c>, each with its process and its
    /// parent.
    /// </summary>
    public IReadOnlyList<(string What, int Process, int Parent)> Log =>
        [.. Lines(Of("sdk/begun")).Select(line => line.Split(' ')).Select(words => (words[0], int.Parse(words[1]), int.Parse(words[2])))];

    /// <summary>The builds that began: <c>plain</c> or <c>image</c>.</summary>
    public IEnumerable<string> Builds => Log.Select(line => line.What).Where(what => what is "plain" or "image");

    /// <summary>The folders of programs.</summary>
    public IEnumerable<string> Programs =>
        Directory.GetDirectories(Of("checkout/artifacts/launcher")).Where(path => File.Exists(Path.Combine(path, "simulator.dll")));

    /// <summary>Whether there is anything of the checkout.</summary>
    public bool Exists => Directory.Exists(Of("checkout"));

    /// <summary>Whether an image was made ready.</summary>
    public bool HasImage => File.Exists(Of("checkout/artifacts/launcher/image"));

    /// <summary>Whether making an image was given up.</summary>
    public bool HasGivenUp => File.Exists(Of("checkout/artifacts/launcher/image.failed"));

    /// <summary>Whether temporary files are left.</summary>
    public bool HasTemporary => Directory.EnumerateFileSystemEntries(Of("temporary")).Any();

    /// <summary>Changes the source.</summary>
    public void Write(string code) => File.WriteAllText(Of("checkout/src/code"), code);

    /// <summary>Lets what has this name begin, but not end.</summary>
    public void Hold(string what) => File.WriteAllText(Of($"sdk/hold.{what}"), "");

    /// <summary>Lets it end.</summary>
    public void Release(string what) => File.Delete(Of($"sdk/hold.{what}"));

    /// <summary>Lets it fail.</summary>
    public void Refuse(string what) => File.WriteAllText(Of($"sdk/refuse.{what}"), "");

    /// <summary>Lets it succeed again.</summary>
    public void Allow(string what) => File.Delete(Of($"sdk/refuse.{what}"));

    /// <summary>Leaves the launcher these programs alone.</summary>
    public void LeaveTools(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            File.CreateSymbolicLink(Of($"tools/{name}"), Tools.Split(':').Select(at => Path.Combine(at, name)).First(File.Exists));
        }

        Tools = Of("tools");
    }

    /// <summary>Deletes the checkout.</summary>
    public void Delete() => Directory.Delete(Of("checkout"), recursive: true);

    public SimulatorProcess Start(string[] environment, params string[] line) => SimulatorProcess.Start(
        Of("home"), [$"PATH={Of("sdk")}:{Tools}", $"TMPDIR={Of("temporary")}", .. environment], "bash", [Of("checkout/simulator"), .. line]);

    /// <summary>Runs the launcher to its end.</summary>
    public Task<Ended> RunAsync(params string[] line) => RunWithAsync([], line);

    /// <summary>Runs the launcher to its end with variables such as <c>LANG=C</c>.</summary>
    public async Task<Ended> RunWithAsync(string[] environment, params string[] line)
    {
        using var process = Start(environment, line);
        return await process.EndAsync();
    }

    /// <summary>Waits for what must come.</summary>
    public static Task UntilAsync(Func<bool> came) => UntilAsync(() => Task.FromResult(came()));

    /// <summary>Waits for what must come.</summary>
    public static async Task UntilAsync(Func<Task<bool>> came)
    {
        for (var begun = Stopwatch.GetTimestamp(); !await came(); await Task.Delay(20))
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, "It did not come.");
        }
    }

    public void Dispose()
    {
        // A build in the background may still write there.
        for (var tries = 100; tries > 0; tries--)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (tries > 1)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Simulator.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("The tests run outside of the repository.");

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    private string Of(string path) => Path.Combine(folder.FullName, path);
}
