import type { Json } from "@msp/workflows/ports";

/** The same object without the names that hold nothing. */
export const withoutGaps = (fields: { readonly [name: string]: Json | undefined }): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
