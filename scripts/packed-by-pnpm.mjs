// Stops npm pack and npm publish: npm leaves "workspace:*" in what it packs, and nobody can install that.
if (!(process.env.npm_config_user_agent ?? "").startsWith("pnpm/")) {
  process.stderr.write(
    "npm would pack what cannot be installed: it leaves workspace:* in the dependencies\nhint: npm run package, in the root of the repository, packs all packages with pnpm\n",
  );
  process.exit(1);
}
