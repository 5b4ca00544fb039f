namespace Simulator.PrivatePostgres;

/// <summary>An archive of <c>pg_dump</c> could not be written or restored. Nothing was written to the database.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes the error with a message that states the failure and what is allowed.</summary>
    public ArchiveException(string message)
        : base(message)
    {
    }
}
