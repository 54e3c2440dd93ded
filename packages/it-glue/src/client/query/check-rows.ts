import type { ResourceDefinition } from "../resource/resource-definition.ts";
import type { AnyRecord } from "../wire/to-record.ts";
import { IgnoredFilterError } from "./ignored-filter-error.ts";

type Filter = { readonly [name: string]: unknown };

/**
 * Compares every row with the filters whose attribute it shows, and throws `IgnoredFilterError` at the first that contradicts one. Texts are compared
 * without regard to capitals and separators, so only a true contradiction counts.
 */
export function checkRows(
  definition: ResourceDefinition,
  filter: Filter | undefined,
  records: readonly AnyRecord[],
  operation: string,
): void {
  const conditions = Object.entries(filter ?? {}).filter(
    ([name, value]) => value !== undefined && ["id", "text", "boolean"].includes(definition.filters[name]?.kind ?? ""),
  );
  for (const [name, wanted] of conditions) {
    const allowed = new Set((Array.isArray(wanted) ? wanted : [wanted]).map(comparable));
    const stranger = records.find((record) => {
      const shown = name === "id" ? record.id : record.attributes[name];
      // A truth asked for in words has too many spellings ("1", "true") to be held against one, and one that nobody set may mean no.
      if (typeof wanted === "boolean" ? shown === null : typeof shown === "boolean") return false;
      // What is shown as empty is not what was asked for; what is not shown at all says nothing.
      if (shown === null) return true;
      return shown !== undefined && typeof shown !== "object" && !allowed.has(comparable(shown));
    });
    if (stranger !== undefined) {
      throw new IgnoredFilterError(
        `it-glue: ${operation} was answered with ${stranger.type} ${stranger.id}, which the filter ${name} excludes, so IT Glue did not apply it. ` +
          "Nothing of the answer was used; report it, and look the record up by its id meanwhile.",
        { system: "it-glue", operation },
      );
    }
  }
}

function comparable(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[\s:.-]+/g, "");
}
