using System.Text;

namespace Oim.Text;

/// <summary>Normal forms of whatever text there is.</summary>
public static class UnicodeText
{
    /// <summary>As <see cref="string.Normalize()"/>; U+FFFE and halves of pairs, which it refuses, count as U+FFFD.</summary>
    public static string Normal(this string text, NormalizationForm form = NormalizationForm.FormC)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            var sound = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes()) sound.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
            return sound.ToString().Normalize(form);
        }
    }
}
