using Bogus;

namespace Simulator.Application.Fiction;

/// <summary>Words that are dealt one by one, so that none comes again before all others did.</summary>
/// <param name="luck">Shuffles them.</param>
/// <param name="words">The words; at least one.</param>
internal sealed class Deck(Randomizer luck, string[] words)
{
    private readonly Queue<string> left = [];

    /// <summary>The next word.</summary>
    public string Deal()
    {
        if (left.Count == 0)
        {
            foreach (var word in luck.Shuffle(words))
            {
                left.Enqueue(word);
            }
        }

        return left.Dequeue();
    }
}
