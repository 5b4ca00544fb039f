namespace Simulator.Engine.GraphModel;

/// <summary>A statement about which options are taken, true or false in each state of a graph model.</summary>
/// <remarks>States are numbers: the first option of the model is their highest bit, so that their binary digits are the option string.</remarks>
public abstract record Condition
{
    /// <summary>True when the statement is true in a state.</summary>
    public abstract bool Holds(uint state);

    /// <summary>The states, of 64 consecutive ones, in which the statement is true: bit 0 for the first of them.</summary>
    /// <param name="first">The first of the states, a multiple of 64.</param>
    public abstract ulong Among(uint first);

    /// <summary>The precedence of the statement as text: a statement puts parts of lower precedence in brackets.</summary>
    private protected abstract int Binding { get; }

    private protected string Within(Condition part) => part.Binding > Binding || (part is Not && this is Not) ? $"{part}" : $"({part})";
}

/// <summary>An option is taken.</summary>
/// <param name="Option">The option, by its identity.</param>
/// <param name="Bit">Its bit in the number of a state.</param>
public sealed record OptionTaken(string Option, uint Bit) : Condition
{
    private static readonly ulong[] Patterns =
        [0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000];

    /// <summary>The option at a place is taken.</summary>
    /// <param name="options">The identities of all options, in their order.</param>
    /// <param name="place">The place, from 0.</param>
    public static OptionTaken At(IReadOnlyList<string> options, int place)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options[place], 1u << (options.Count - 1 - place));
    }

    /// <inheritdoc/>
    public override bool Holds(uint state) => (state & Bit) != 0;

    /// <inheritdoc/>
    public override ulong Among(uint first) =>
        uint.TrailingZeroCount(Bit) is var place and < 6 ? Patterns[place] : (first & Bit) != 0 ? ulong.MaxValue : 0;

    /// <inheritdoc/>
    public override string ToString() => Option;

    private protected override int Binding => 5;
}

/// <summary>A statement is false.</summary>
/// <param name="Part">The statement.</param>
public sealed record Not(Condition Part) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(uint state) => !Part.Holds(state);

    /// <inheritdoc/>
    public override ulong Among(uint first) => ~Part.Among(first);

    /// <inheritdoc/>
    public override string ToString() => $"not {Within(Part)}";

    private protected override int Binding => 4;
}

/// <summary>Both statements are true.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
public sealed record And(Condition One, Condition Other) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(uint state) => One.Holds(state) && Other.Holds(state);

    /// <inheritdoc/>
    public override ulong Among(uint first) => One.Among(first) & Other.Among(first);

    /// <inheritdoc/>
    public override string ToString() => $"{(One is And ? $"{One}" : Within(One))} and {Within(Other)}";

    private protected override int Binding => 3;
}

/// <summary>At least one of the statements is true.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
public sealed record Or(Condition One, Condition Other) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(uint state) => One.Holds(state) || Other.Holds(state);

    /// <inheritdoc/>
    public override ulong Among(uint first) => One.Among(first) | Other.Among(first);

    /// <inheritdoc/>
    public override string ToString() => $"{(One is Or ? $"{One}" : Within(One))} or {Within(Other)}";

    private protected override int Binding => 2;
}

/// <summary>Both statements are true, or neither is.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
public sealed record Iff(Condition One, Condition Other) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(uint state) => One.Holds(state) == Other.Holds(state);

    /// <inheritdoc/>
    public override ulong Among(uint first) => ~(One.Among(first) ^ Other.Among(first));

    /// <inheritdoc/>
    public override string ToString() => $"{Within(One)} iff {Within(Other)}";

    private protected override int Binding => 1;
}

/// <summary>A conditional: when one statement is true, a second one is true; when it is false, a third one is.</summary>
/// <param name="When">The first statement.</param>
/// <param name="Then">The second statement.</param>
/// <param name="Else">The third statement; <c>null</c> when the whole is true wherever the first is false.</param>
public sealed record If(Condition When, Condition Then, Condition? Else = null) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(uint state) => When.Holds(state) ? Then.Holds(state) : Else?.Holds(state) ?? true;

    /// <inheritdoc/>
    public override ulong Among(uint first)
    {
        var when = When.Among(first);
        return (when & Then.Among(first)) | (~when & (Else?.Among(first) ?? ulong.MaxValue));
    }

    /// <inheritdoc/>
    public override string ToString() => $"if {Within(When)} then {Within(Then)}{(Else is null ? "" : $" else {Within(Else)}")}";

    private protected override int Binding => 0;
}
