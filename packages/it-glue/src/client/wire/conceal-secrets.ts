import { inSnakeCase } from "./in-snake-case.ts";

const secretNames = new Set(["password", "otp_secret", "zip_password"]);

/** Whether what stands under this name, in snake_case, is a secret. */
export const isSecretName = (name: string): boolean => secretNames.has(name);

/**
 * A value without the members that hold secrets, however deep: whatever IT Glue sends unasked, only `reveal` may hand on. Names are compared in
 * snake_case; what else a value holds stays as it came.
 */
export function concealSecrets(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(concealSecrets);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecretName(inSnakeCase(name)))
      .map(([name, inner]) => [name, concealSecrets(inner)]),
  );
}
