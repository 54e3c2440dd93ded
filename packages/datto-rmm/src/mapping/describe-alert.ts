import type { AlertContext } from "../client/entities/alert-context.ts";
import { toAlertKind } from "./to-alert-kind.ts";

/** Fields that hold a sentence, in the order they are looked for. Which kinds have which is documented and disputed (reported). */
const telling = ["description", "reason", "errorMessage", "info", "status", "value"];

/**
 * What the monitor saw, in one line for people. Scripts speak in `samples`, a map whose keys vary: its first text counts. Without anything to say, the kind
 * stands for itself.
 */
export function describeAlert(context: AlertContext | null): string {
  const kind = toAlertKind(context) ?? "an alert without a context";
  const texts = [...Object.values(asRecord(context?.samples)), ...telling.map((name) => context?.[name])];
  const text = texts.find((value): value is string => typeof value === "string" && value.trim() !== "");
  return text === undefined ? kind : `${kind}: ${text.trim().replace(/\s+/g, " ")}`;
}

function asRecord(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? (value as { readonly [name: string]: unknown }) : {};
}
