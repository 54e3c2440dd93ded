type Kept<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

/** The same object without what is null, missing or empty text. */
export const present = <T extends object>(values: T): Kept<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  ) as Kept<T>;
