/** A JSON object read without regard to the casing of its keys, as the service reads bodies and filters. */
export const readKeys = (value: unknown): ReadonlyMap<string, unknown> | undefined => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
};
