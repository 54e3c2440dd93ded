import type { Json } from "@msp/workflows";

/** A text somewhere in a value. */
export interface PlacedText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every text in a value, with where it stands. */
export function textsIn(value: Json, path: readonly (string | number)[] = []): readonly PlacedText[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => textsIn(one, [...path, index]));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one as Json, [...path, name]));
}
