namespace Simulator.PrivatePostgres;

/// <summary>The durability of a committed transaction when the machine loses power.</summary>
public enum Durability
{
    /// <summary>The transaction is kept: every commit waits for the disk. The default, and the only choice for data that matters.</summary>
    Full,

    /// <summary>The transaction may be lost, together with the whole database. For test runs that discard their data.</summary>
    TestsOnly,
}
