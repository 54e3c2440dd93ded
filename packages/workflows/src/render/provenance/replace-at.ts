import type { Provenance } from "./provenance.ts";

const nothing: Provenance = { from: "nothing" };

/** The same provenance with the part at a place (field names and list positions) put through `change`. */
export function replaceAt(
  provenance: Provenance,
  [name, ...rest]: readonly string[],
  change: (part: Provenance) => Provenance,
): Provenance {
  if (name === undefined) return change(provenance);
  switch (provenance.from) {
    case "fields": {
      const field = replaceAt(provenance.fields[name] ?? nothing, rest, change);
      return { from: "fields", fields: { ...provenance.fields, [name]: field } };
    }
    case "each":
      return { ...provenance, item: replaceAt(provenance.item, rest, change) };
    case "text": {
      const parts = provenance.parts.map((part, index) =>
        index === Number(name) && typeof part !== "string" ? replaceAt(part, rest, change) : part,
      );
      return { from: "text", parts };
    }
    case "list":
      return { from: "list", items: replaceItem(provenance.items, Number(name), rest, change) };
    case "constant": {
      const items = Array.isArray(provenance.value) ? provenance.value : [];
      const described = items.map((value): Provenance => ({ from: "constant", value }));
      return { from: "list", items: replaceItem(described, Number(name), rest, change) };
    }
    default:
      return provenance;
  }
}

const replaceItem = (
  items: readonly Provenance[],
  at: number,
  rest: readonly string[],
  change: (part: Provenance) => Provenance,
): readonly Provenance[] => items.map((item, index) => (index === at ? replaceAt(item, rest, change) : item));
