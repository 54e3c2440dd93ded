import type { Tenant } from "../../define/define-tenant.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { TenantKind } from "../../define/need.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { type Outline, outlineOf } from "../outline-of.ts";
import type { FindOwnPage } from "../own-page.ts";
import { type FindSetting, findSetting } from "./find-setting.ts";

/** What every part of the page needs. */
export interface SopContext extends Outline {
  readonly workflow: AnyWorkflow;
  readonly tenant: Tenant<never> | undefined;
  /** What this tenant calls something, or else its general title; as Markdown. */
  nameOf(kind: TenantKind, id: string, title: string): string;
  /** What is known beforehand about a result that a step names. */
  readonly setting: FindSetting;
}

export function sopContext(
  workflow: AnyWorkflow,
  tenant: Tenant<never> | undefined,
  pageOf: FindOwnPage | undefined,
): SopContext {
  const outline = outlineOf(workflow, "refer", pageOf);
  return {
    ...outline,
    workflow,
    tenant,
    nameOf: (kind, id, title) => escapeMarkdown(tenant?.bindings[kind]?.[id]?.label ?? title),
    setting: findSetting(outline.scope, tenant),
  };
}
