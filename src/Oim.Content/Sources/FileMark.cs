namespace Oim.Content.Sources;

/// <summary>Tells a file or folder from another that is made later at the same path.</summary>
/// <param name="Device">The disk.</param>
/// <param name="Number">The system's number on it (the inode), which is given again once it is free.</param>
/// <param name="Created">When it was made, in UTC ticks, where the disk knows.</param>
public readonly record struct FileMark(ulong Device, ulong Number, long Created);
