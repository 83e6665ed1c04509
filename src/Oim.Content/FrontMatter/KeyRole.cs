namespace Oim.Content.FrontMatter;

/// <summary>What becomes of a key's value in the translations of its page.</summary>
public enum KeyRole
{
    /// <summary>The same in every language: written in the original, and inherited.</summary>
    Fact,

    /// <summary>Words for people to read: each translation gives its own.</summary>
    Word,

    /// <summary>It concerns the file it stands in, and no other: an address, a key between files.</summary>
    Own,
}
