const secretNames = new Set(["password", "otp_secret", "zip_password"]);

/**
 * A value without the members that hold secrets, however deep: whatever IT Glue sends unasked, only `reveal` may hand on. Names are compared in
 * snake_case; what else a value holds stays as it came.
 */
export function concealSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(concealSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !secretNames.has(name.replaceAll("-", "_")))
      .map(([name, inner]) => [name, concealSecrets(inner)]),
  );
}
