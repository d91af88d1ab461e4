// Generated from packages/runner/package.json by scripts/generate.mjs; do not edit.

/** Version of the package, as published. */
export const version = "0.1.0";
