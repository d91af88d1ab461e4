import type {
  ListAccountsCommandInput,
  ListAccountsCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-organizations";
import { lacksInEach, lacksOf, unless } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of Organizations that only read. */
export interface OrganizationsReads {
  readonly "organizations:ListAccounts": Shape<ListAccountsCommandInput, ListAccountsCommandOutput>;
  readonly "organizations:ListTagsForResource": Shape<
    ListTagsForResourceCommandInput,
    ListTagsForResourceCommandOutput
  >;
}

/** How each of them is sent. */
export const organizationsReaders: Senders<OrganizationsReads> = {
  "organizations:ListAccounts": async ({ organizations }, input) => (await organizations()).listAccounts(input),
  "organizations:ListTagsForResource": async ({ organizations }, input) =>
    (await organizations()).listTagsForResource(input),
};

/** What the answer of each of them must have. */
export const organizationsReadAnswers: AnswerChecks<OrganizationsReads> = {
  "organizations:ListAccounts": ({ Accounts }) =>
    lacksInEach("Accounts", Accounts, (account) => [
      ...lacksOf(account, "Id"),
      // The older field is read where the newer one is not there (AWS-FACTS-2 N1).
      ...unless(Boolean(account.State) || Boolean(account.Status), "State"),
    ]),
  "organizations:ListTagsForResource": ({ Tags }) =>
    lacksInEach("Tags", Tags, (tag) => [...lacksOf(tag, "Key"), ...unless(tag.Value !== undefined, "Value")]),
};
