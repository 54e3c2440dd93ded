import type { Tenant } from "../../define/define-tenant.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { TenantKind } from "../../define/need.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { type OutlineEntry, outlineOf } from "../outline-of.ts";
import { describedPaths } from "./described-paths.ts";

/** What every part of the page needs. */
export interface SopContext {
  readonly workflow: AnyWorkflow;
  readonly tenant: Tenant<never> | undefined;
  readonly entries: readonly OutlineEntry[];
  /** What this tenant calls something, or else its general title; as Markdown. */
  nameOf(kind: TenantKind, id: string, title: string): string;
  /** The author's description of a result's field, as plain text. */
  describe(path: string): string | undefined;
}

export function sopContext(workflow: AnyWorkflow, tenant: Tenant<never> | undefined): SopContext {
  const entries = outlineOf(workflow, "refer");
  return {
    workflow,
    tenant,
    entries,
    nameOf: (kind, id, title) => escapeMarkdown(tenant?.bindings[kind]?.[id]?.label ?? title),
    describe: describedPaths(workflow, entries),
  };
}
