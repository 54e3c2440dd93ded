import { toInstant } from "./to-instant.ts";

/** The latest of a record's stamps, in milliseconds since 1970; minus infinity where it has none. */
export function latestStamp<Name extends string>(
  record: { readonly [name in Name]?: string | null | undefined },
  names: readonly Name[],
): number {
  return Math.max(
    ...names.map((name) => {
      const stamp = record[name];
      return stamp ? Date.parse(toInstant(stamp)) : Number.NEGATIVE_INFINITY;
    }),
  );
}
