import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "./read-members.ts";
import { type AnyRecord, toRecord } from "./to-record.ts";

/** One page of a query as it came. */
export interface AnswerPage {
  readonly items: readonly AnyRecord[];
  readonly nextPageUrl: string | undefined;
}

/** Reads `{ items, pageDetails }`. Without `pageDetails` nobody knows whether there is more, so that is a mismatch too. */
export function toPage(value: unknown): AnswerPage {
  const { items, pageDetails } = readMembers(value, "");
  if (!Array.isArray(items)) throw new AnswerMismatch("items", "a list", items);
  const { nextPageUrl } = readMembers(pageDetails, "pageDetails");
  if (nextPageUrl !== null && nextPageUrl !== undefined && typeof nextPageUrl !== "string") {
    throw new AnswerMismatch("pageDetails.nextPageUrl", "an address or null", nextPageUrl);
  }
  return {
    items: items.map((item, index) => toRecord(item, `items[${index}]`)),
    nextPageUrl: nextPageUrl || undefined,
  };
}
