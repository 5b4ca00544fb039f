namespace Simulator.PrivatePostgres;

/// <summary>An archive of <c>pg_dump</c> could not be written or restored. Nothing was written to the database.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Says what went wrong, and what is allowed.</summary>
    public ArchiveException(string message)
        : base(message)
    {
    }
}
