import { type LoadedTopology, loadTopology } from "../load.ts";

/** A valid topology, line by line; tests replace single lines of it. */
export const validText: string = `version: 1
name: shared-endpoints
access: { role: vpce-hub }
hub:
  account: "111111111111"
  region: ap-northeast-1
  vpc: vpc-0a1b2c3d4e5f60001
  subnets: [subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002]
services:
  - ssm
  - name: kms
    policy: policies/kms.json
spokes:
  - name: user-1
    account: "222222222222"
    vpc: vpc-0b1b2c3d4e5f60001
`;

/** Policy files that tests can refer to. */
export const policyFiles: Readonly<Record<string, string>> = {
  "policies/kms.json":
    '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*" }] }',
};

/** Replaces text that must occur in the valid topology. */
export function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
    return text.replace(from, () => to);
  }, validText);
}

/** Loads a text with the policy files of the fixture and more. */
export async function load(text: string, files: Readonly<Record<string, string>> = {}): Promise<LoadedTopology> {
  const known: Readonly<Record<string, string>> = { ...policyFiles, ...files };
  const readFile = async (path: string): Promise<string> => {
    const found = Object.hasOwn(known, path) ? known[path] : undefined;
    if (found === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    return found;
  };
  return loadTopology({ text, name: "topology.yaml", readFile });
}

/** Loads a text and returns its problems as `line:column code`. */
export async function placesOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const loaded = await load(text, files);
  return loaded.kind === "valid" ? [] : loaded.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
