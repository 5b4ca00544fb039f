using System.Text.RegularExpressions;

namespace Simulator.Engine.GraphModel;

/// <summary>Reads statements about options: <c>V and not R</c>, <c>S iff R</c>, <c>B if not V</c>, <c>if R then B else not B</c>.</summary>
/// <remarks><c>not</c> binds closest, then <c>and</c>, <c>or</c>, and last <c>iff</c> and <c>if</c>; brackets group.</remarks>
public static partial class Statement
{
    private const int Deepest = 50;

    /// <summary>The reserved words: an option cannot have them as its identity.</summary>
    public static readonly IReadOnlyList<string> Words = ["not", "and", "or", "if", "iff", "then", "else"];

    /// <summary>Reads a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="options">The identities of the options, in their order.</param>
    /// <exception cref="StatementException">The text is not a statement, or names an unknown option.</exception>
    public static Condition Parse(string text, IReadOnlyList<string> options)
    {
        var reader = new Reader(text, [.. Tokens().Matches(text).Select(match => new Token(match.Value, match.Index))], [.. options]);
        var statement = reader.Whole();
        return reader.Next is { } left
            ? throw new StatementException($"'{left.Text}' cannot follow here. Allowed: and, or, if, iff, or the end.", left.Place)
            : statement;
    }

    private sealed record Token(string Text, int Place);

    private sealed class Reader(string text, IReadOnlyList<Token> tokens, string[] options)
    {
        private int at, depth;

        public Token? Next => at < tokens.Count ? tokens[at] : null;

        public Condition Whole()
        {
            if (++depth > Deepest)
            {
                throw new StatementException($"The statement is nested too deeply. Allowed: at most {Deepest} levels.", Next?.Place ?? text.Length);
            }

            var whole = Skip("if") ? Conditional() : Either();
            while (Next?.Text is "iff" or "if")
            {
                whole = Skip("iff") ? new Iff(whole, Either())
                    : Skip("if") ? new If(Either(), whole)
                    : throw new System.Diagnostics.UnreachableException();
            }

            depth--;
            return whole;
        }

        private If Conditional()
        {
            var when = Whole();
            return Skip("then") ? new(when, Whole(), Skip("else") ? Whole() : null) : throw Missing("then");
        }

        private Condition Either()
        {
            var either = Both();
            while (Skip("or"))
            {
                either = new Or(either, Both());
            }

            return either;
        }

        private Condition Both()
        {
            var both = One();
            while (Skip("and"))
            {
                both = new And(both, One());
            }

            return both;
        }

        private Condition One()
        {
            var negated = false;
            while (Skip("not"))
            {
                negated = !negated;
            }

            var one = Skip("(") ? Bracketed() : Option();
            return negated ? new Not(one) : one;
        }

        private Condition Bracketed()
        {
            var inner = Whole();
            return Skip(")") ? inner : throw Missing(")");
        }

        private OptionTaken Option()
        {
            if (Next is not { } token || Words.Contains(token.Text) || token.Text is ")")
            {
                throw Missing("an option");
            }

            at++;
            var place = Array.IndexOf(options, token.Text);
            return place >= 0
                ? OptionTaken.At(options, place)
                : throw new StatementException($"Unknown option '{token.Text}'.", token.Place) { Option = token.Text };
        }

        private bool Skip(string word)
        {
            var there = Next?.Text == word;
            at += there ? 1 : 0;
            return there;
        }

        private StatementException Missing(string what) =>
            new(
                $"Expected {what}, {(Next is { } found ? $"found '{found.Text}'" : "but the statement ends")}. "
                + "Allowed: statements such as 'V and not R', 'S iff R', 'if R then B else not B'.", Next?.Place ?? text.Length);
    }

    [GeneratedRegex(@"[()]|[^\s()]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}

/// <summary>A text is not a statement about options.</summary>
/// <param name="message">The message: the text found, and what is allowed.</param>
/// <param name="place">The place in the text, from 0.</param>
public sealed class StatementException(string message, int place) : FormatException(message)
{
    /// <summary>The place in the text, from 0.</summary>
    public int Place { get; } = place;

    /// <summary>The unknown option; <c>null</c> when something else is wrong.</summary>
    public string? Option { get; init; }
}
