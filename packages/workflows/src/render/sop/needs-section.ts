import type { Binding, NotificationChannel } from "../../define/define-tenant.ts";
import { type Need, type TenantKind, tenantKinds } from "../../define/need.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import type { SopContext } from "./sop-context.ts";

/** The systems the procedure works on and the names it expects; with a tenant, what this tenant calls them. */
export function needsSection(context: SopContext): readonly string[] {
  const { workflow, tenant } = context;
  if (workflow.needs.length === 0) return ["Nothing but the software itself."];
  const head = ["Kind", "Id", ...(tenant ? [`At ${escapeMarkdown(tenant.title)}`] : [])];
  return markdownTable(
    head,
    workflow.needs.map((need) => {
      const [kind, id] = partsOf(need);
      return [kind === "port" ? "system" : kind, codeSpan(id), ...(tenant ? [bound(kind, id, context)] : [])];
    }),
  );
}

const partsOf = (need: Need): readonly [kind: string, id: string] => {
  const colon = need.indexOf(":");
  return [need.slice(0, colon), need.slice(colon + 1)];
};

const isTenantKind = (kind: string): kind is TenantKind => (tenantKinds as readonly string[]).includes(kind);

function bound(kind: string, id: string, { tenant }: SopContext): string {
  if (!isTenantKind(kind)) return "whichever adapter the host connects";
  const binding = tenant?.bindings[kind]?.[id];
  if (!binding) return `**missing**: add it to the tenant file under ${codeSpan(`bindings.${kind}`)}`;
  return [`“${escapeMarkdown(binding.label)}”`, ...details(kind, binding)].join("; ");
}

const channels: { readonly [C in NotificationChannel]: string } = {
  "service rule": "the service's own rule",
  "our mail": "our own mail",
  person: "a person",
};

function details(kind: TenantKind, binding: Binding): readonly string[] {
  const customers = Object.keys(binding.ownPerCustomer ?? {}).length;
  return [
    ...(binding.aliases?.length
      ? [`also called ${binding.aliases.map((alias) => `“${escapeMarkdown(alias)}”`).join(", ")}`]
      : []),
    ...(binding.externalId === undefined ? [] : [`id ${codeSpan(String(binding.externalId))}`]),
    ...(binding.address === undefined ? [] : [`at ${codeSpan(binding.address)}`]),
    ...(kind === "notification" ? [`sent by: ${channels[binding.channel ?? "person"]}`] : []),
    ...(customers > 0
      ? [`${customers === 1 ? "1 customer has" : `${customers} customers have`} a list of their own`]
      : []),
  ];
}
