import type { CreateFunctionCommandInput } from "@aws-sdk/client-lambda";
import { createHash } from "node:crypto";
import { type HubError, type ProbeTrouble, type Spoke, functionRoleArn, hasCode } from "@vpce-hub/core";
import type { Origin, WriteAws } from "../connection/aws.ts";
import { probeCode } from "./function.generated.ts";
import { zipOf } from "./zip.ts";

/** Where probes of one spoke are made. */
export interface ProbeGround {
  readonly aws: WriteAws;
  readonly origin: Origin;
  readonly topology: string;
  /** Stops what makes and asks; what takes away goes on. */
  readonly signal: AbortSignal | undefined;
}

/** What each probe is made of. */
export interface ProbeProgram {
  readonly settings: Pick<
    CreateFunctionCommandInput,
    "Code" | "Description" | "Handler" | "MemorySize" | "Runtime" | "Timeout"
  >;
  /** What Lambda calls its code. */
  readonly codeSha256: string;
}

let packed: ProbeProgram | undefined;

/** Packs the program, once, when it is first wanted. */
export function probeProgram(): ProbeProgram {
  packed ??= packedProgram();
  return packed;
}

function packedProgram(): ProbeProgram {
  const archive = zipOf("index.js", probeCode);
  return {
    settings: {
      // The newest that has been there for a while; it is supported until April 2028 (AWS-FACTS-2 L3, lambda-runtimes).
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      Code: { ZipFile: archive },
      Description: "vpce-hub: asks whether the hub is reached from here; removed when it has answered",
      // Seconds; what it does is bounded by far less.
      Timeout: 45,
      MemorySize: 128,
    },
    codeSha256: createHash("sha256").update(archive).digest("base64"),
  };
}

/** Milliseconds that a connection may take, and a handshake. */
export const patienceMs = 4000;

/** Returns the role that the probes of a spoke run as. */
export function probeRole(spoke: Spoke): string {
  return functionRoleArn(spoke);
}

/** Says what kept a probe from being made or asked, and where the rights for it come from. */
export function troubleOf(error: HubError): ProbeTrouble {
  const { message, hint } = error;
  const rights = "vpce roles --probe prints the two roles that a probe needs";
  const isOfRights =
    hasCode(error, "aws.access-denied") ||
    // What Lambda says of a role that it cannot use is a wrong parameter to it.
    (hasCode(error, "aws.invalid-request") && /\brole\b/i.test(message));
  const own = hint ?? "mend that, and probe again";
  return { message, hint: !isOfRights ? own : hint === undefined ? rights : `${hint}; ${rights}` };
}
