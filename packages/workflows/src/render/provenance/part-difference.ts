import type { Override } from "./observe-leaf.ts";
import type { Provenance } from "./provenance.ts";

type Text = Extract<Provenance, { from: "text" }>;

const open = "\uE000";
const close = "\uE001";
/** Private use signs keep what was filled in apart from what was written. */
const flat = (parts: Text["parts"]): string =>
  parts.map((part) => (typeof part === "string" ? part : open + JSON.stringify(part) + close)).join("");

/**
 * Where a text came out otherwise only at the place of one overridden result (`${name ?? "somebody"}`): that part's position, and what stood
 * there instead.
 */
export function partDifference(
  base: Text,
  seen: Provenance,
  overrides: readonly Override[],
): { readonly index: number; readonly value: Provenance } | undefined {
  if (seen.from !== "text" && !(seen.from === "constant" && typeof seen.value === "string")) return undefined;
  const now = flat(seen.from === "text" ? seen.parts : [String(seen.value)]);
  const index = base.parts.findIndex(
    (part) =>
      typeof part !== "string" && part.from === "result" && overrides.some(({ site }) => site.path === part.path),
  );
  if (index < 0) return undefined;
  const [before, after] = [flat(base.parts.slice(0, index)), flat(base.parts.slice(index + 1))];
  const fits = now.length >= before.length + after.length && now.startsWith(before) && now.endsWith(after);
  return fits ? { index, value: parse(now.slice(before.length, now.length - after.length)) } : undefined;
}

function parse(text: string): Provenance {
  const parts = text
    .split(/\uE000([^\uE001]*)\uE001/)
    .map((part, index) => (index % 2 === 0 ? part : (JSON.parse(part) as Provenance)))
    .filter((part) => part !== "");
  const [only] = parts;
  if (parts.length > 1) return { from: "text", parts };
  return typeof only === "object" ? only : { from: "constant", value: only ?? "" };
}
