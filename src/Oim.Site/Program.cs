using Oim.Site.Commands;

return await CommandLine.RunAsync(args);
