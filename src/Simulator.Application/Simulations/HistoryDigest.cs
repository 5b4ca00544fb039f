using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Serialization;
using Simulator.Engine.Runs;

namespace Simulator.Application.Simulations;

/// <summary>The digest of what a timeline gives to runs: equal digests mean the same history and assumptions.</summary>
internal static class HistoryDigest
{
    /// <summary>The digest: 16 hexadecimal digits.</summary>
    public static string Of(GivenHistory given)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{given.OutsideUntil:yyyy-MM-dd} {given.PartiesUntil:yyyy-MM-dd}\n");
        foreach (var happened in given.Before.Concat(given.Given))
        {
            var encoded = EventCodec.Encode(happened);
            Append($"{encoded.Alias} ");
            digest.AppendData(encoded.Json);
            Append("\n");
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..16];

        void Append(string text) => digest.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
