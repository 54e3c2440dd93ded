import type { Bindings, Need, TenantKind } from "@msp/workflows";
import { examineName } from "./examine-name.ts";
import { examineReferences } from "./examine-references.ts";
import type { NameFinding } from "./name-finding.ts";
import type { TenantLists } from "./tenant-lists.ts";

/** Every name that is wanted or already in the file, looked up once. */
export function examineNames(wanted: readonly Need[], current: Bindings, lists: TenantLists): readonly NameFinding[] {
  const inFile = Object.entries(current).flatMap(([kind, names]) =>
    Object.keys(names ?? {}).map((id) => `${kind}:${id}`),
  );
  const needs = new Set([...wanted.filter((need) => !need.startsWith("port:")), ...inFile]);
  const findings = [...needs].map((need) => {
    const colon = need.indexOf(":");
    const [kind, id] = [need.slice(0, colon) as TenantKind, need.slice(colon + 1)];
    return examineName(kind, id, current[kind]?.[id], lists);
  });
  const bound = (kind: TenantKind, id: string) =>
    findings.some((finding) => finding.kind === kind && finding.id === id && finding.binding !== undefined);
  return findings.map((finding) => examineReferences(finding, (status) => bound("status", status), lists));
}
