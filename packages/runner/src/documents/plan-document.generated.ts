// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

/**
 * A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.
 */
export interface PlanDocument {
  /**
   * Version of this format.
   */
  readonly format_version: string;
  /**
   * Hash of the operations, with what they expect to find: two plans with one id do the same to the same.
   */
  readonly plan_id: string;
  /**
   * Hash of the topology with its policies, whatever its comments and layout.
   */
  readonly topology_digest: string;
  /**
   * The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.
   */
  readonly scope?: {
    /**
     * What the plan is for; empty for all but what is excluded.
     */
    readonly only: readonly Part[];
    /**
     * What it is not for.
     */
    readonly exclude: readonly Part[];
  };
  /**
   * What the plan was held against, as --base gave it: the topology before the edit. Absent without --base; no part of what is approved or done.
   */
  readonly base?: {
    /**
     * The file of the base.
     */
    readonly file: string;
    /**
     * compared: each change has its cause. new: the base has no such topology, so everything comes with the edit. unusable: the base cannot be used, and nothing is marked.
     */
    readonly result: "compared" | "new" | "unusable";
    /**
     * Why it was not compared.
     */
    readonly why?: string;
    /**
     * Differences, planned or held back, that the base asks for too.
     */
    readonly drift?: number;
    /**
     * Those that come with the edit.
     */
    readonly edit?: number;
    /**
     * Those of both.
     */
    readonly both?: number;
  };
  /**
   * What the selections of the topology have found, in the order of the file; absent where every spoke is written. Spokes that are in none of them are written.
   */
  readonly selections?: readonly Selection[];
  /**
   * What differs and stays, because it is out of scope.
   */
  readonly left_out?: readonly Change[];
  /**
   * Only in a file that --out wrote.
   */
  readonly saved?: {
    /**
     * The topology file that the plan was made from, relative to the folder of the plan file.
     */
    readonly topology_file: string;
    /**
     * SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited.
     */
    readonly checksum: string;
  };
  /**
   * Name of the topology.
   */
  readonly topology: string;
  /**
   * The hub that the plan is for.
   */
  readonly hub: {
    /**
     * Account of the hub.
     */
    readonly account: string;
    /**
     * Region of the hub.
     */
    readonly region: string;
    /**
     * VPC of the hub.
     */
    readonly vpc: string;
  };
  /**
   * False when something could not be read, so that there may be more to do.
   */
  readonly complete: boolean;
  /**
   * How many changes of each kind, how many held back, how many AWS writes.
   */
  readonly summary: {
    /**
     * Changes that take over what others made.
     */
    readonly adopt?: number;
    /**
     * Changes that create.
     */
    readonly create: number;
    /**
     * Changes in place.
     */
    readonly update: number;
    /**
     * Changes that put a new resource in the place of one.
     */
    readonly replace: number;
    /**
     * Changes that delete.
     */
    readonly delete: number;
    /**
     * Endpoints of spokes that are switched to the hub; absent for none.
     */
    readonly switch?: number;
    /**
     * Endpoints of spokes that are switched back; absent for none.
     */
    readonly back?: number;
    /**
     * Endpoints of spokes that are deleted; absent for none.
     */
    readonly retire?: number;
    /**
     * Changes that the plan does not carry out.
     */
    readonly blocked: number;
    /**
     * AWS writes.
     */
    readonly operations: number;
  };
  /**
   * What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.
   */
  readonly estimate?: {
    /**
     * AWS calls.
     */
    readonly calls: number;
    /**
     * Milliseconds.
     */
    readonly elapsed_ms: number;
    /**
     * The calls by account and action, the hub's first.
     */
    readonly by_action: {
      /**
       * The account whose quota it takes.
       */
      readonly account: string;
      /**
       * ec2, route53 or sts.
       */
      readonly service: string;
      /**
       * Such as CreateHostedZone.
       */
      readonly action: string;
      /**
       * How many.
       */
      readonly calls: number;
    }[];
  };
  /**
   * What it would come to if links were served the other way, by a Route 53 Profile or by zones; absent where that is not known, or not possible, and for a part of a topology.
   */
  readonly other_way?: {
    /**
     * Which way that is.
     */
    readonly distribution: "zones" | "profile";
    /**
     * VPCs that a Profile serves, the one way or the other.
     */
    readonly vpcs: number;
    /**
     * USD a month for what serves links that way, beside endpoints and zones.
     */
    readonly usd_a_month: number;
    /**
     * The same, the way that the file asks for.
     */
    readonly usd_a_month_as_asked: number;
    /**
     * AWS calls that an apply with that distribution takes.
     */
    readonly calls: number;
    /**
     * Milliseconds that it takes.
     */
    readonly elapsed_ms: number;
    /**
     * False where a zone, or the Profile, would get more VPCs than AWS allows.
     */
    readonly within_quota: boolean;
  };
  /**
   * What differs and will be changed, by key.
   */
  readonly changes: readonly Change[];
  /**
   * What differs and stays, because a finding holds it back.
   */
  readonly blocked: {
    /**
     * What happens to the resource; adopt: somebody else made it, and it gets the marks of the topology. An endpoint of a spoke is switched to the hub, switched back, or retired, which deletes it.
     */
    readonly action: "adopt" | "create" | "update" | "replace" | "delete" | "switch" | "back" | "retire";
    /**
     * Kind of the resource.
     */
    resource:
      | "security-group"
      | "endpoint"
      | "zone"
      | "record"
      | "association"
      | "authorization"
      | "local-endpoint"
      | "profile"
      | "profile-zone"
      | "profile-association";
    /**
     * Stable name of the resource.
     */
    readonly key: string;
    /**
     * The resource in words.
     */
    readonly description: string;
    readonly subject: Subject;
    /**
     * Why the change is needed.
     */
    readonly why: string;
    /**
     * Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used.
     */
    readonly cause?: "drift" | "edit" | "both";
    readonly fields: readonly Field[];
    /**
     * What is held back before it, where the finding is about that and not about this.
     */
    readonly waits_for?: string;
    readonly because: Finding;
  }[];
  /**
   * What the checks of the plan report, the gravest first.
   */
  readonly findings: readonly Finding[];
  /**
   * Whether spokes reach what they get names of, as far as the control plane tells: each spoke and service that it uses once, what is in the way first. No part of what is approved; absent where no link is to be made whose way was looked at or assumed.
   */
  readonly reach?: readonly Reach[];
  /**
   * The AWS writes, each behind all that it waits for.
   */
  readonly operations: readonly Operation[];
}
/**
 * A part of a topology: what a spoke, a service or an account has, or what several have in common.
 */
export interface Part {
  /**
   * Kind of the part.
   */
  readonly kind: "spoke" | "service" | "account";
  /**
   * Name of the spoke or service, or id of the account.
   */
  readonly name: string;
  /**
   * What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.
   *
   * Items: One of several.
   */
  readonly and?: {
    /**
     * Kind of it.
     */
    readonly kind: "spoke" | "service" | "account";
    /**
     * Name of the spoke or service, or id of the account.
     */
    readonly name: string;
  }[];
}
/**
 * What a selection has found.
 */
export interface Selection {
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * How many spokes it must find at least.
   */
  readonly min: number;
  /**
   * False where something could not be listed, so that there may be more.
   */
  readonly complete: boolean;
  /**
   * Names of the spokes that it has found.
   */
  readonly spokes: readonly string[];
}
/**
 * One difference that a person reviews.
 */
export interface Change {
  /**
   * What happens to the resource; adopt: somebody else made it, and it gets the marks of the topology. An endpoint of a spoke is switched to the hub, switched back, or retired, which deletes it.
   */
  readonly action: "adopt" | "create" | "update" | "replace" | "delete" | "switch" | "back" | "retire";
  /**
   * Kind of the resource.
   */
  resource:
    | "security-group"
    | "endpoint"
    | "zone"
    | "record"
    | "association"
    | "authorization"
    | "local-endpoint"
    | "profile"
    | "profile-zone"
    | "profile-association";
  /**
   * Stable name of the resource.
   */
  readonly key: string;
  /**
   * The resource in words.
   */
  readonly description: string;
  readonly subject: Subject;
  /**
   * Why the change is needed.
   */
  readonly why: string;
  /**
   * Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used.
   */
  readonly cause?: "drift" | "edit" | "both";
  /**
   * The properties that differ, for an update or a replacement.
   */
  readonly fields: readonly Field[];
}
/**
 * What a change or a finding is about.
 */
export interface Subject {
  /**
   * The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file.
   */
  readonly kind: "hub" | "service" | "zone" | "spoke" | "selection" | "vpc" | "topology";
  /**
   * Name of the service or spoke, the VPC, or the key.
   */
  readonly name?: string;
}
/**
 * One property that differs.
 */
export interface Field {
  /**
   * Name of the property.
   */
  readonly field: string;
  /**
   * What is there.
   */
  readonly before: string;
  /**
   * What the topology asks for.
   */
  readonly after: string;
}
/**
 * What a check of the whole plan reports.
 */
export interface Finding {
  /**
   * Stable code.
   */
  readonly code: string;
  /**
   * stop refuses the plan, block holds some changes back, warn lets everything pass.
   */
  readonly severity: "stop" | "block" | "warn";
  readonly subject: Subject;
  /**
   * What was found, and whom it hits.
   */
  readonly message: string;
  /**
   * What resolves it.
   */
  readonly hint?: string;
  /**
   * The resources that it holds back.
   */
  readonly keys: readonly string[];
  readonly place?: Place;
}
/**
 * Where the topology file speaks of it; line and column from 1.
 */
export interface Place {
  /**
   * The topology file, as it was named.
   */
  readonly file: string;
  /**
   * Line from 1.
   */
  readonly line: number;
  /**
   * Column from 1.
   */
  readonly column: number;
}
/**
 * Links that are alike on the way: each of these spokes to each of these services.
 */
export interface Reach {
  /**
   * unknown: not everything could be looked at. assumed: the file says that there is a way. unseen: not looked at, because the link stands or is not to be made now.
   */
  readonly answer: "yes" | "no" | "unknown" | "assumed" | "unseen";
  /**
   * Names of the spokes.
   */
  readonly spokes: readonly string[];
  /**
   * Names of the services.
   */
  readonly services: readonly string[];
  /**
   * What a packet of the first of the spokes meets first; absent where nothing is in the way.
   */
  readonly first_in_the_way?: {
    /**
     * What was looked at.
     */
    readonly check: string;
    /**
     * unknown where it may be out of the way.
     */
    readonly answer: "no" | "unknown";
    /**
     * Id of what decides.
     */
    readonly id: string;
    /**
     * What is so, for people.
     */
    readonly message: string;
    /**
     * The edit that mends it, or what would have to be read to know.
     */
    readonly hint: string;
  };
}
/**
 * One AWS write in one account.
 */
export interface Operation {
  /**
   * Unique in the plan.
   */
  readonly id: string;
  /**
   * What is called.
   */
  readonly kind: string;
  /**
   * Account in which it is called.
   */
  readonly account: string;
  /**
   * Region of the resource.
   */
  readonly region: string;
  /**
   * Role that is assumed for it; absent with ambient credentials.
   */
  readonly role?: string;
  /**
   * Keys of the changes that it serves.
   */
  readonly changes: readonly string[];
  /**
   * Operations that must have succeeded before.
   */
  readonly depends_on: readonly string[];
  /**
   * Operations that must have ended before, in whatever way.
   */
  readonly after: readonly string[];
  /**
   * What it is called with, by kind.
   */
  readonly parameters: {
    [k: string]: unknown;
  };
  /**
   * What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.
   */
  readonly expects: {
    /**
     * A key, or a property of what it names.
     */
    readonly of: string;
    /**
     * What was found; absent where there was nothing, or where the plan makes it.
     */
    readonly found?: string;
  }[];
}
