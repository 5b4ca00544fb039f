using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Serialization;
using Simulator.Engine.Runs;

namespace Simulator.Application.Simulations;

/// <summary>Knows again what a timeline gives to runs: the same digest, the same history and suppositions.</summary>
internal static class HistoryDigest
{
    /// <summary>The digest: 16 hexadecimal digits.</summary>
    public static string Of(GivenHistory told)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{told.OutsideUntil:yyyy-MM-dd} {told.PartiesUntil:yyyy-MM-dd}\n");
        foreach (var happened in told.Before.Concat(told.Given))
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
