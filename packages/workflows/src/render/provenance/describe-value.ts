import type { Provenance } from "./provenance.ts";
import type { Recorder } from "./recorder.ts";
import { mostSpecific, type Site } from "./site.ts";

const deepest = 8;
const nothing: Provenance = { from: "nothing" };
const computed = (reads: readonly string[]): Provenance => ({ from: "computed", reads: mostSpecific(reads) });

/** What a leaf gave back while it was recorded, as provenance. Never throws. */
export function describeValue(value: unknown, recorder: Recorder, depth = 0): Provenance {
  const site = recorder.siteOf(value);
  if (site) return describeSite(site, recorder, depth);
  if (depth > deepest) return computed([]);
  switch (typeof value) {
    case "undefined":
      return nothing;
    case "boolean":
      return { from: "constant", value };
    case "number":
      return Number.isFinite(value) ? { from: "constant", value } : computed([]);
    case "string":
      return describeText(value, recorder, depth);
    case "object":
      return describeObject(value, recorder, depth);
    default:
      return computed([]);
  }
}

function describeSite(site: Site, recorder: Recorder, depth: number): Provenance {
  if (site.exact) return { from: "result", path: site.path };
  if (site.filtered) return { from: "selection", of: site.filtered.path, by: site.also };
  if (site.mapped && depth <= deepest) {
    const of = describeSite(site.mapped.of, recorder, depth + 1);
    const item = describeValue(site.mapped.item, recorder, depth + 1);
    return { from: "each", of, item };
  }
  return computed([site.path, ...site.also]);
}

function describeText(text: string, recorder: Recorder, depth: number): Provenance {
  const parts = recorder.marks.takeApart(text);
  if (!parts) return computed(recorder.marks.texts().map((site) => site.path));
  const described = parts.map((part) => (typeof part === "string" ? part : describeSite(part, recorder, depth)));
  const [only] = described;
  if (described.length === 0) return { from: "constant", value: "" };
  if (described.length === 1 && only !== undefined)
    return typeof only === "string" ? { from: "constant", value: only } : only;
  // `count + 1` looks like a text that ends in "1" while it is recorded.
  const words = described.filter((part) => typeof part === "string");
  if (words.length > 0 && words.every((word) => /^[\d.]+$/.test(word))) {
    return computed(parts.flatMap((part) => (typeof part === "string" ? [] : [part.path, ...part.also])));
  }
  return { from: "text", parts: described };
}

function describeObject(value: object | null, recorder: Recorder, depth: number): Provenance {
  if (value === null) return { from: "constant", value };
  if (Array.isArray(value)) {
    const items = Array.from(value, (item) => describeValue(item, recorder, depth + 1));
    const constants = items.flatMap((item) => (item.from === "constant" ? [item.value] : []));
    return constants.length === items.length ? { from: "constant", value: constants } : { from: "list", items };
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? computed([]) : { from: "constant", value: value.toISOString() };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return computed([]);
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, field]) => [nameOf(name, recorder), describeValue(field, recorder, depth + 1)]),
  );
  return { from: "fields", fields };
}

/** A field's name may itself come from a result. */
const nameOf = (name: string, recorder: Recorder): string =>
  recorder.marks
    .takeApart(name)
    ?.map((part) => (typeof part === "string" ? part : `{${part.path}}`))
    .join("") ?? "{…}";
