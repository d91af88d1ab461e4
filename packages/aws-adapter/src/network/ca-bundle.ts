import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type SecureContext, createSecureContext, rootCertificates } from "node:tls";
import { getProfileName, parseKnownFiles } from "@smithy/core/config";

/** Which authorities a connection trusts; nothing where they are Node's own. */
export interface Trust {
  readonly secureContext?: SecureContext;
}

/** A file of certificates, and the setting that names it. */
interface Bundle {
  readonly file: string;
  readonly setting: string;
}

/**
 * Reads whom connections trust: besides the authorities of Node those of AWS_CA_BUNDLE, or of the profile's
 * ca_bundle. A list of authorities replaces all others, so those of NODE_EXTRA_CA_CERTS must be named again.
 */
export async function readTrust(): Promise<Trust> {
  const bundle = await bundleOf();
  if (bundle === undefined) return {};
  try {
    const own = await readFile(bundle.file, "utf8");
    if (!own.includes("-----BEGIN")) throw new Error("it holds no certificate in PEM form");
    return { secureContext: createSecureContext({ ca: [...rootCertificates, ...(await extraAuthorities()), own] }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `the certificates of ${bundle.file} (${bundle.setting}) cannot be used: ${why}`;
    throw Object.assign(new Error(message, { cause: error }), { name: "UnreadableCaBundle" });
  }
}

async function bundleOf(): Promise<Bundle | undefined> {
  const named = process.env["AWS_CA_BUNDLE"];
  if (named !== undefined && named !== "") return { file: named, setting: "AWS_CA_BUNDLE" };
  const profile = getProfileName({});
  const file = (await parseKnownFiles({ profile }))[profile]?.["ca_bundle"];
  if (file === undefined || file === "") return undefined;
  return { file: file.startsWith("~/") ? join(homedir(), file.slice(2)) : file, setting: `ca_bundle of ${profile}` };
}

/** As with Node itself, a file that cannot be read adds nothing. */
async function extraAuthorities(): Promise<readonly string[]> {
  const file = process.env["NODE_EXTRA_CA_CERTS"];
  if (file === undefined || file === "") return [];
  return readFile(file, "utf8").then(
    (text) => [text],
    () => [],
  );
}
