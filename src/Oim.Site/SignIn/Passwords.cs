using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Oim.Site.Publishing;

namespace Oim.Site.SignIn;

/// <summary>Passwords by the platform's hasher (PBKDF2, HMAC-SHA-512).</summary>
public static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private static readonly PasswordHasher<string> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
    );

    /// <summary>What nobody's password is compared with, so that an account that is none takes as long to refuse.</summary>
    private static readonly string Nobody = Hasher.HashPassword("", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Why a password will not do, in French; null: it will.</summary>
    public static string? Fault(string password, string mail) =>
        password.Length < Shortest ? $"il en faut {Shortest} signes au moins"
        : password.Length > Longest ? $"{Longest} signes au plus"
        : password.Distinct().Count() < 5 ? "il répète les mêmes signes"
        : password.Contains(mail.Split('@')[0], StringComparison.OrdinalIgnoreCase) ? "il contient l’adresse du compte"
        : null;

    public static Account Make(string name, string mail, Role role, string password) =>
        new(name, mail, role, Hasher.HashPassword(mail, password), Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static bool Are(string password, Account? account) =>
        password.Length <= Longest
        && Hasher.VerifyHashedPassword(account?.Mail ?? "", account?.Hash ?? Nobody, password) != PasswordVerificationResult.Failed
        && account is not null;
}
