import { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import { refusedHere } from "../refused-here.ts";

/**
 * User-defined fields to set, by number from 1 to 300; null empties one, what is not named stays. At most 255 characters (reported). The value of a `Secret`
 * is in the request that leaves and nowhere else: neither `beforeWrite` nor an error shows it.
 */
export type UdfDraft = { readonly [ordinal: number]: string | Secret | null };

/** A user-defined field to set in version 3. Give one value, or none to empty the field. */
export interface TypedUdfDraft {
  /** 1 to 300. */
  readonly ordinal: number;
  readonly valueString?: string | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueNumber?: number | undefined;
  readonly valueDate?: string | undefined;
}

/** The body of version 2. */
export function toUdfBody(operation: string, draft: UdfDraft): { readonly [name: string]: Json } {
  const entries = Object.entries(draft).map(([ordinal, given]) => {
    checkOrdinal(operation, Number(ordinal));
    const value = given instanceof Secret ? given.reveal() : given;
    if (value !== null && (typeof value !== "string" || value.length > 255))
      throw refusedHere(operation, `field ${ordinal} must be a text of at most 255 characters, or null.`);
    // An empty text empties in every build; null only in the newest.
    return [`udf${ordinal}`, value ?? ""] as const;
  });
  if (entries.length === 0) throw refusedHere(operation, "no field is named.");
  return Object.fromEntries(entries);
}

/** A body of version 2 as it may be shown. */
export const toShownUdfBody = (draft: UdfDraft): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(draft).map(([ordinal, value]) => [`udf${ordinal}`, `${value ?? ""}`] as const));

/** The secrets of a draft. */
export const secretsOf = (draft: UdfDraft): readonly Secret[] =>
  Object.values(draft).filter((value) => value instanceof Secret);

/** The body of version 3. */
export function toTypedUdfBody(operation: string, draft: readonly TypedUdfDraft[]): { readonly [name: string]: Json } {
  if (draft.length === 0) throw refusedHere(operation, "no field is named.");
  const udfs = draft.map(({ ordinal, valueString, valueBoolean, valueNumber, valueDate }) => {
    checkOrdinal(operation, ordinal);
    const values = Object.entries({ valueString, valueBoolean, valueNumber, valueDate }).filter(
      (entry): entry is [string, string | boolean | number] => entry[1] !== undefined,
    );
    if (values.length > 1) throw refusedHere(operation, `field ${ordinal} has more than one value.`);
    return { ordinal, ...Object.fromEntries(values) };
  });
  return { udfs };
}

function checkOrdinal(operation: string, ordinal: number): void {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 300)
    throw refusedHere(operation, `user-defined fields are numbered 1 to 300, not ${ordinal}.`);
}
