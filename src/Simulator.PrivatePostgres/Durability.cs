namespace Simulator.PrivatePostgres;

/// <summary>What a committed transaction is worth when the machine loses power.</summary>
public enum Durability
{
    /// <summary>It is kept: every commit waits for the disk. The default, and the only choice for data that matters.</summary>
    Full,

    /// <summary>It may be lost together with the whole database. For test runs that throw their data away.</summary>
    TestsOnly,
}
