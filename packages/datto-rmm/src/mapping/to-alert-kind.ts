import type { AlertContext } from "../client/entities/alert-context.ts";

/** Kinds that go by two names on the wire (reported). */
const aliases: { readonly [kind: string]: string } = {
  perf_disk_usage: "disk_usage",
  process_resource_usage: "resource_usage",
  fs_object: "filesystem",
  process_status: "status",
};

/**
 * What an alert is about, for example `online_offline_status`, `disk_usage`, `comp_script`: the context's class without its ending, the same word for both
 * names of a kind. Null where the service does not say. New kinds come out as they are.
 */
export function toAlertKind(context: AlertContext | null): string | null {
  const kind = context?.["@class"]?.replace(/_ctx$/, "");
  return kind === undefined ? null : (aliases[kind] ?? kind);
}
