// The least time that any program could need for the operations of a plan, from the quotas and waits of AWS alone.
// It shares no code with the product: the quotas are written down here once more (AWS-FACTS A5, B4).

/** Tokens that a full bucket holds, and what comes back in a second. */
const route53 = {
  AssociateVPCWithHostedZone: [20, 5],
  DisassociateVPCFromHostedZone: [10, 5],
  CreateHostedZone: [40, 2],
  DeleteHostedZone: [40, 5],
};
const route53Other = [50, 10];
const route53Account = [50, 10];
const route53Changes = [1500, 100];
const ec2 = {
  CreateTags: [100, 10],
  DeleteTags: [100, 10],
  CreateVpcEndpoint: [4, 0.3],
  ModifyVpcEndpoint: [4, 0.3],
  DeleteVpcEndpoints: [4, 0.3],
};
const ec2Write = [50, 5];

/** How the formula and the bound are to be read; printed below the table. */
export const explanation = [
  "S x N    S services that N spokes use. A ratio named /X is the time over X.",
  "formula  the largest (calls - burst) / refill of any bucket, plus the longest chain of waits: the bound of the goal.",
  "         A run can end earlier, where its waits pass while a bucket is busy.",
  "least    a time that no run can beat: for any bucket, the earliest moment at which its calls can begin, plus",
  "         (calls - burst) / refill, plus what must follow the last of them; or the longest chain of waits alone.",
  "fewest   the fewest calls that the operations need: one for each, one GetChange for each change that another",
  "         operation waits for, one list for each spoke that is checked in the end.",
  "         Chains count waits and one latency per call.",
  "estimate what the plan said it would take; the time here has the reads before it, too.",
  "open     the most authorizations that were open at a time.",
];

/** Returns both bounds, in milliseconds, and the bucket that decides. `share` is what others leave of the hub's bucket. */
export function lowerBound(operations, { hub, latencyMs, propagationMs, endpointReadyMs, share = 1 }) {
  const times = { latencyMs, propagationMs, endpointReadyMs };
  const neededBy = new Set(operations.flatMap(({ dependsOn, after }) => [...dependsOn, ...after]));
  const steps = operations.map((operation) => stepOf(operation, { ...times, isNeeded: neededBy.has(operation.id) }));
  const heads = headsOf(operations, steps);
  const tails = tailsOf(operations, steps);
  const criticalMs = Math.max(0, ...operations.map(({ id }, i) => heads.get(id) + steps[i].beforeMs + tails.get(id)));
  const buckets = bucketsOf(operations, { steps, heads, tails, hub, share });
  const works = [...buckets].map(([name, bucket]) => ({ name, ms: workMs(bucket.items, bucket) }));
  const busiest = works.reduce((most, work) => (work.ms > most.ms ? work : most), { name: "none", ms: 0 });
  const least = Math.max(criticalMs, ...[...buckets.values()].map(leastMs));
  const calls = steps.reduce((sum, step) => sum + step.calls.length, checkedSpokes(operations));
  return { formulaMs: busiest.ms + criticalMs, leastMs: least, criticalMs, busiest, calls };
}

/** How many VPCs are asked in the end what they see: those that got an association. */
function checkedSpokes(operations) {
  const joined = operations.filter(({ kind }) => kind === "associate");
  return new Set(joined.map(({ vpc }) => `${vpc.region}/${vpc.vpc}`)).size;
}

/**
 * What an operation cannot do without: waits before its write, its calls, and waits until others can rely on it.
 * Nobody needs to ask whether a change is in sync that no other operation needs.
 */
function stepOf(operation, { latencyMs, propagationMs, endpointReadyMs, isNeeded }) {
  const write = (action, changeTokens = 0) => ({ service: "route53", action, changeTokens });
  const step = (calls, { beforeMs = 0, afterMs = 0, finalMs = 0 } = {}) => ({
    calls,
    beforeMs,
    afterMs: afterMs + latencyMs * (afterMs > 0 ? 2 : 1),
    finalMs,
  });
  const getChange = write("GetChange");
  switch (operation.kind) {
    case "create-endpoint":
      return step([{ service: "ec2", action: "CreateVpcEndpoint" }], { afterMs: endpointReadyMs });
    case "modify-endpoint":
      return step([{ service: "ec2", action: "ModifyVpcEndpoint" }], { afterMs: endpointReadyMs });
    case "delete-endpoint":
      // A list: how many calls it takes is the program's choice, so it counts as none.
      return step([], { beforeMs: operation.drainMs });
    case "create-zone":
      return step([write("CreateHostedZone", 2)]);
    case "delete-zone":
      return step([write("DeleteHostedZone", 2)]);
    case "tag-zone":
      return step([write("ChangeTagsForResource")]);
    case "change-records": {
      const changes = write("ChangeResourceRecordSets", 2 * operation.upserts.length + operation.deletes.length);
      return operation.upserts.length > 0 && isNeeded
        ? step([changes, getChange], { afterMs: propagationMs })
        : step([changes]);
    }
    case "authorize":
      return step([write("CreateVPCAssociationAuthorization")]);
    case "deauthorize":
      return step([write("DeleteVPCAssociationAuthorization")]);
    case "associate":
      // The run ends when the spoke sees the zone: once it has spread, after a GetChange and a list.
      return step([write("AssociateVPCWithHostedZone", 2)], { finalMs: propagationMs + 2 * latencyMs });
    case "disassociate":
      return operation.isAwaited && isNeeded
        ? step([write("DisassociateVPCFromHostedZone", 2), getChange], { afterMs: propagationMs })
        : step([write("DisassociateVPCFromHostedZone", 2)]);
    case "tag-resource":
      return step([{ service: "ec2", action: "CreateTags" }]);
    case "untag-resource":
      return step([{ service: "ec2", action: "DeleteTags" }]);
    default:
      return step([{ service: "ec2", action: operation.kind }]);
  }
}

/** Earliest milliseconds at which each operation can begin; operations stand behind all they wait for. */
function headsOf(operations, steps) {
  const heads = new Map();
  const ends = new Map();
  for (const [i, { id, dependsOn, after }] of operations.entries()) {
    const head = [...dependsOn, ...after].reduce((latest, need) => Math.max(latest, ends.get(need) ?? 0), 0);
    heads.set(id, head);
    ends.set(id, head + steps[i].beforeMs + steps[i].afterMs);
  }
  return heads;
}

/** Least milliseconds from the first call of each operation to the end of the run. */
function tailsOf(operations, steps) {
  const behind = new Map();
  const tails = new Map();
  for (let i = operations.length - 1; i >= 0; i -= 1) {
    const { id, dependsOn, after } = operations[i];
    const tail = steps[i].afterMs + Math.max(behind.get(id) ?? 0, steps[i].finalMs);
    tails.set(id, tail);
    for (const need of [...dependsOn, ...after]) {
      behind.set(need, Math.max(behind.get(need) ?? 0, steps[i].beforeMs + tail));
    }
  }
  return tails;
}

function bucketsOf(operations, { steps, heads, tails, hub, share }) {
  const buckets = new Map();
  const pay = (name, [capacity, refill], item) => {
    const known = buckets.get(name) ?? { capacity, refill, items: [] };
    known.items.push(item);
    buckets.set(name, known);
  };
  for (const [i, { id, caller, region }] of operations.entries()) {
    const head = heads.get(id) + steps[i].beforeMs;
    for (const { service, action, changeTokens = 0 } of steps[i].calls) {
      const account = action === "GetChange" ? hub : caller.account;
      const item = { head, tail: action === "GetChange" ? 0 : tails.get(id), tokens: 1 };
      if (service === "ec2") {
        pay(`ec2/${action} ${account} ${region}`, ec2[action] ?? ec2Write, item);
        continue;
      }
      const [capacity, refill] = route53Account;
      pay(`route53 ${account}`, [capacity, account === hub ? refill * share : refill], item);
      pay(`route53/${action} ${account}`, route53[action] ?? route53Other, item);
      if (changeTokens > 0) pay(`route53/changes ${account}`, route53Changes, { ...item, tokens: changeTokens });
    }
  }
  return buckets;
}

function workMs(items, { capacity, refill }) {
  const tokens = items.reduce((sum, item) => sum + item.tokens, 0);
  return (Math.max(0, tokens - capacity) / refill) * 1000;
}

/**
 * The calls that cannot begin before some moment take their time from then on, and what must follow the last of them
 * comes on top. Calls that little must follow can go last, so those with a long way to go are a bound of their own.
 */
function leastMs({ items, capacity, refill }) {
  const latestFirst = items.toSorted((one, other) => other.head - one.head);
  let most = 0;
  for (const tail of new Set(items.map((item) => item.tail))) {
    let tokens = 0;
    for (const item of latestFirst) {
      if (item.tail < tail) continue;
      tokens += item.tokens;
      most = Math.max(most, item.head + (Math.max(0, tokens - capacity) / refill) * 1000 + tail);
    }
  }
  return most;
}
