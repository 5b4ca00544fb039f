using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>What a failure to connect says of the server: that it will answer soon, that it may be about to start again, or neither.</summary>
internal static class Loss
{
    /// <summary>Whether the server answered that it starts, recovers or stops. It need only be asked again.</summary>
    public static bool IsPassing(NpgsqlException error) =>
        error.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown;

    /// <summary>Whether there was no answer, as while a server is started again. A host that keeps silent is not waited for a second time.</summary>
    public static bool IsAbsence(NpgsqlException error) =>
        error is not PostgresException and { IsTransient: true, InnerException: not TimeoutException };
}
