import { AnswerMismatch } from "@msp/adapter-kit";
import type { ShellySwitchConfig, ShellySwitchStatus } from "./shelly-records.ts";

type Fields = { readonly [name: string]: unknown };

/** The fields of an object; throws `AnswerMismatch` for anything else. */
export function shellyFields(value: unknown, path: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new AnswerMismatch(path, "an object", value);
}

/** A switch's status; only `id` and `output` must be there. */
export function readSwitchStatus(value: unknown, path = ""): ShellySwitchStatus {
  const fields = shellyFields(value, path);
  const { id, output, temperature, errors } = fields;
  if (typeof id !== "number") throw new AnswerMismatch(`${path}.id`, "a number", id);
  if (typeof output !== "boolean") throw new AnswerMismatch(`${path}.output`, "true or false", output);
  const tC = typeof temperature === "object" && temperature !== null ? (temperature as Fields).tC : undefined;
  return {
    id,
    output,
    ...(typeof fields.source === "string" ? { source: fields.source } : {}),
    ...numberOf(fields, "timer_started_at"),
    ...numberOf(fields, "timer_duration"),
    ...numberOf(fields, "apower"),
    ...(typeof tC === "number" ? { temperature: { tC } } : {}),
    ...(Array.isArray(errors) ? { errors: errors.filter((word) => typeof word === "string") } : {}),
  };
}

/** A switch's configuration; a name that is not text is none. */
export function readSwitchConfig(value: unknown, path = ""): ShellySwitchConfig {
  const { id, name } = shellyFields(value, path);
  if (typeof id !== "number") throw new AnswerMismatch(`${path}.id`, "a number", id);
  return { id, name: typeof name === "string" ? name : null };
}

const numberOf = <Name extends string>(fields: Fields, name: Name): { readonly [Key in Name]?: number } => {
  const value = fields[name];
  return typeof value === "number" ? ({ [name]: value } as { readonly [Key in Name]?: number }) : {};
};
