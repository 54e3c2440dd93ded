import type { Json } from "@msp/workflows";
import { wordsOfName } from "./words-of-name.ts";

/** Says an instant (milliseconds since 1970-01-01 UTC) as people read it. */
export type FormatInstant = (at: number) => string;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const localTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/;

/** JSON as a person would say it: `{"requesterHolds":["primary"],"isOnHold":false}` becomes `requester holds: primary; is on hold: no`. */
export function valueInWords(value: Json, format: FormatInstant): string {
  if (value === null) return "nothing";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textInWords(value, format);
  if (Array.isArray(value)) return listInWords(value, format);
  return Object.entries(value as { readonly [name: string]: Json })
    .map(([name, part]) => `${wordsOfName(name)}: ${partInWords(part, format)}`)
    .join("; ");
}

function textInWords(text: string, format: FormatInstant): string {
  const trimmed = text.replace(/\s+/g, " ").trim();
  if (instant.test(trimmed)) return format(Date.parse(trimmed));
  return trimmed === "" ? "(empty)" : trimmed.replace(localTime, "$1 $2");
}

const listInWords = (list: readonly Json[], format: FormatInstant): string =>
  list.length === 0 ? "none" : list.map((one) => partInWords(one, format)).join(", ");

/** What holds several parts is put into brackets, so that a reader sees where it ends. */
function partInWords(part: Json, format: FormatInstant): string {
  const words = valueInWords(part, format);
  return typeof part === "object" && part !== null && !Array.isArray(part) ? `(${words})` : words;
}
