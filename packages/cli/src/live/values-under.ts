/** Every value that stands under a name, anywhere in a run's input or result, once. */
export function valuesUnder(name: string, input: unknown): readonly string[] {
  if (typeof input !== "object" || input === null) return [];
  const found = Object.entries(input).flatMap(([key, value]) =>
    key === name && (typeof value === "string" || typeof value === "number")
      ? [String(value)]
      : valuesUnder(name, value),
  );
  return [...new Set(found)];
}
