import { AnswerMismatch } from "@msp/adapter-kit";
import { type FieldReader, readList, readText } from "../answer/read-fields.ts";
import { readMembers } from "../answer/read-record.ts";

/** One page as it came. */
export interface AnsweredPage<T> {
  readonly items: readonly T[];
  /** Null, missing and empty all mean the end (reported). */
  readonly nextPageUrl: string | undefined;
  /** Reported by the activity log inside an answer that looks like a success. */
  readonly error: string | undefined;
}

/** Reads a page. Totals are left alone: open alerts and the activity log have none (reported). */
export function readPage<T>(value: unknown, name: string, reader: FieldReader<T>): AnsweredPage<T> {
  const members = readMembers(value, "");
  if (members[name] === undefined && members.error === undefined) throw new AnswerMismatch(name, "a list", undefined);
  const details = members.pageDetails ?? {};
  const { nextPageUrl } = readMembers(details, "pageDetails");
  return {
    items: readList(reader)(members[name], name),
    nextPageUrl: readText(nextPageUrl, "pageDetails.nextPageUrl") || undefined,
    error: readText(members.error, "error") || undefined,
  };
}
