import { formOfPolicy } from "./policy-form.ts";

/** The policy of an endpoint that has none of its own: everyone may do everything through it (AWS-FACTS B1). */
export const fullAccessPolicy: string = JSON.stringify({
  Version: "2008-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});

/** Tells whether two endpoint policies say the same, however they are written; undefined means full access. */
export function isSamePolicy(one: string | undefined, other: string | undefined): boolean {
  return one === other || meaningOf(one) === meaningOf(other);
}

/** Returns a policy in normal order, one member a line, for reviewers to compare; undefined means full access. */
export function prettyPolicy(policy: string | undefined): string {
  return JSON.stringify(formOfPolicy(policy ?? fullAccessPolicy).shown, undefined, 2);
}

function meaningOf(policy: string | undefined): string {
  return formOfPolicy(policy ?? fullAccessPolicy).meaning;
}
