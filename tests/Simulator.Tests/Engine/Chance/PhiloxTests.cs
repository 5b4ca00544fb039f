using Simulator.Engine.Chance;

namespace Simulator.Tests.Engine.Chance;

public class PhiloxTests
{
    private const uint Ones = uint.MaxValue;

    /// <summary>The known answers of Random123 for philox4x32-10 (its file kat_vectors).</summary>
    public static TheoryData<Words, ulong, Words> KnownAnswers => new()
    {
        { new(0, 0, 0, 0), 0, new(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8) },
        { new(Ones, Ones, Ones, Ones), ulong.MaxValue, new(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd) },
        { new(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0x299f31d0a4093822, new(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1) },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void It_gives_the_published_answers(Words counter, ulong key, Words block) => Assert.Equal(block, Philox.Block(counter, key));

    [Fact]
    public void A_block_changes_in_about_half_of_its_bits_with_any_bit_of_counter_or_key()
    {
        var before = Philox.Block(new(7, 1, 5, 0), 3);
        Words[] flipped =
        [
            .. Enumerable.Range(0, 32).SelectMany(bit => new[]
            {
                Philox.Block(new(7u ^ (1u << bit), 1, 5, 0), 3), Philox.Block(new(7, 1u ^ (1u << bit), 5, 0), 3),
                Philox.Block(new(7, 1, 5u ^ (1u << bit), 0), 3), Philox.Block(new(7, 1, 5, 1u << bit), 3),
                Philox.Block(new(7, 1, 5, 0), 3UL ^ (1UL << bit)), Philox.Block(new(7, 1, 5, 0), 3UL ^ (1UL << (bit + 32))),
            }),
        ];
        Assert.All(flipped, after => Assert.InRange(Differing(before, after), 40, 88));
    }

    private static int Differing(Words one, Words other) =>
        new[] { one.A ^ other.A, one.B ^ other.B, one.C ^ other.C, one.D ^ other.D }.Sum(word => System.Numerics.BitOperations.PopCount(word));
}
