import * as z from "zod";

const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** A text a tenant may change, in which only these `{names}` may stand. A misspelt one is refused when the tenant is read. */
export const textWith = (...names: readonly string[]): z.ZodString =>
  z
    .string()
    .min(1)
    .refine((text) => namesIn(text).every((name) => names.includes(name)), {
      error: `only ${names.map((name) => `{${name}}`).join(", ") || "plain words"} can be filled in here`,
    });
