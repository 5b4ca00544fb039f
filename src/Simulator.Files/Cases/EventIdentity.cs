using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Values;

namespace Simulator.Files.Cases;

/// <summary>The identities of events in files. The same file gives the same identities, so that loading it again adds nothing.</summary>
public static class EventIdentity
{
    /// <summary>The identity of a row of a timeline: a name-based UUID (RFC 9562, version 8, over SHA-256).</summary>
    public static Guid Of(TimelineId timeline, RowId row) => Of($"{timeline}/{row}");

    /// <summary>The identity for a name.</summary>
    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
