import { partitionOf } from "../catalogue/partition.ts";
import { addTags } from "./add-tags.ts";
import { addAccount } from "./seed.ts";
import type { Stack, StackResource } from "./stack.ts";
import type { World } from "./world.ts";

export interface StackSeed {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly resources: readonly StackResource[];
  /** Whether it was deleted just now, and what it made stayed; default false. */
  readonly isDeleted?: boolean;
}

/**
 * Adds a stack, or replaces the one of that name. What it made in EC2 and is there bears its tags from then on, for
 * ever; zones have none (K1).
 */
export function addStack(world: World, { account, region, name, resources, isDeleted = false }: StackSeed): void {
  addAccount(world, account);
  const hex = world.ids.fixed("stack", account, region, name);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
  const now = world.clock.now();
  const stack: Stack = {
    account,
    region,
    name,
    id: `arn:${partitionOf(region).id}:cloudformation:${region}:${account}:stack/${name}/${uuid}`,
    resources,
    createdAt: world.stacks.get(stackKey({ account, region, name }))?.createdAt ?? now,
    deletedAt: isDeleted ? now : undefined,
  };
  world.stacks.set(stackKey(stack), stack);
  for (const resource of resources) tagResource(world, stack, resource);
}

function stackKey({ account, region, name }: Pick<Stack, "account" | "region" | "name">): string {
  return [account, region, name].join("/");
}

function tagResource(world: World, stack: Stack, { physicalId, logicalId }: StackResource): void {
  const made = {
    "aws:cloudformation:stack-name": stack.name,
    "aws:cloudformation:stack-id": stack.id,
    "aws:cloudformation:logical-id": logicalId,
  };
  addTags(world, { region: stack.region, id: physicalId, tags: made });
}
