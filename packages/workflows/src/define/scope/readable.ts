/**
 * What a mapping may return for `T`: lists may be read-only. Mappings are inferred as constants, so that `"high"` stays a word of its list
 * instead of becoming any text, and a constant's lists are read-only.
 */
export type Readable<T> = 0 extends 1 & T
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Readable<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Readable<T[K]> }
      : T;
