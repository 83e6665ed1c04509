namespace Oim.Site.Serving;

/// <summary>What is done from time to time, and may take longer than that: while it goes on, the next time is left out.</summary>
internal sealed class Turn
{
    private readonly Lock taken = new();

    public void Take(Action act)
    {
        if (!taken.TryEnter()) return;
        try
        {
            act();
        }
        finally
        {
            taken.Exit();
        }
    }
}
