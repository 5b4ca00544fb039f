using System.Globalization;
using System.Runtime.InteropServices;

namespace Simulator.IntegrationTests.PrivatePostgres;

/// <summary>Holds on to the shared memory of a running server, as one of its processes does that outlives it.</summary>
internal sealed class SharedMemory : IDisposable
{
    private readonly nint address;

    public SharedMemory(TemporaryHome home)
    {
        // The seventh line has the key of the memory and its number.
        var file = Directory.GetFiles(home.Folder, "postmaster.pid", SearchOption.AllDirectories).Single();
        var number = int.Parse(File.ReadAllLines(file)[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        address = Attach(number, 0, 0);
        Assert.NotEqual(-1, address);
    }

    public void Dispose() => Assert.Equal(0, Detach(address));

    [DllImport("libc", EntryPoint = "shmat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Attach(int number, nint wanted, int flags);

    [DllImport("libc", EntryPoint = "shmdt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Detach(nint address);
}
