import { valueInWords } from "../text/value-in-words.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import type { DefaultPolicy } from "./default-policies.ts";

const mostLetters = 160;

/** The policies nobody has set, with what counts instead. */
export function describePolicies(policies: readonly DefaultPolicy[], columns: number): readonly string[] {
  if (policies.length === 0) return [];
  return [
    'Policies at their default; a value of your own goes under "policies" in the tenant file:',
    ...policies.flatMap(({ id, title, value }) => {
      const words = valueInWords(value, (at) => new Date(at).toISOString());
      return wrapTextAfter(
        "  ",
        `${id} (${title}): ${words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words}`,
        columns,
      );
    }),
    "",
  ];
}
