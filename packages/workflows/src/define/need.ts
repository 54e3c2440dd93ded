import type { PortName } from "../ports/ports.ts";

/** The kinds of names a tenant file binds. */
export const tenantKinds = [
  "category",
  "template",
  "notification",
  "checklist",
  "form",
  "role",
  "queue",
  "status",
  "priority",
] as const;

export type TenantKind = (typeof tenantKinds)[number];
export type PortNeed = `port:${PortName}`;
export type TenantNeed = `${TenantKind}:${string}`;

/** Everything a workflow needs from outside is one union of words: one type parameter, cheap to join, easy to read. */
export type Need = PortNeed | TenantNeed;
export type PortOf<U> = U extends `port:${infer P extends PortName}` ? P : never;
export type TenantPart<U> = Extract<U, TenantNeed>;
