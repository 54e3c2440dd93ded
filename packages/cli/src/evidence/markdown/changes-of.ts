import type { Json } from "@msp/workflows";
import { canonicalJson } from "@msp/workflows/run";
import { wordsOfName } from "../../text/words-of-name.ts";
import type { Page } from "./page.ts";

interface Change {
  readonly fields?: { readonly [name: string]: Json } | undefined;
  readonly before?: { readonly [name: string]: Json } | undefined;
}

/** What a write changes: field by field from what stood there before to what was set, in Markdown. Without an arrow nothing was read there before. */
export function changesOf({ fields = {}, before = {} }: Change, { text, value }: Page): string {
  const name = (field: string) => text(wordsOfName(field));
  const set = Object.entries(fields).map(([field, now]) => {
    const stood = before[field];
    if (stood === undefined) return `${name(field)}: ${value(now)}`;
    const isSame = canonicalJson(stood) === canonicalJson(now);
    return isSame ? `${name(field)}: ${value(now)}, as before` : `${name(field)}: ${value(stood)} → ${value(now)}`;
  });
  const others = Object.entries(before).flatMap(([field, stood]) =>
    field in fields ? [] : [`${name(field)} before: ${value(stood)}`],
  );
  return [...set, ...others].join("; ") || "—";
}
