import type { Person } from "../domain/person.ts";
import type { Json } from "../ports/json.ts";
import { frozenCopy } from "./frozen-copy.ts";
import type { TenantKind, TenantNeed } from "./need.ts";

/** How a notification leaves: exactly one channel, so that nothing is sent twice by two of them. */
export type NotificationChannel = "service rule" | "our mail" | "person";

/** What a stable id means at one MSP. Labels age and vary, so a binding holds the label, its aliases and, once resolved, the vendor's id. */
export interface Binding {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly externalId?: string | number;
  /** Notifications only. Default `person`: a channel that was not named is asked. */
  readonly channel?: NotificationChannel;
  /** Notifications over `service rule`: the change the tenant's workflow rule watches. */
  readonly trigger?: { readonly userDefinedField: string; readonly value: string } | { readonly status: string };
  /** Roles only: who holds it. */
  readonly people?: readonly Person[];
  /** Forms only: address with `{ticketNumber}` and `{companyId}` in it. */
  readonly address?: string;
  /** Checklists only: the customer's own list, by company id. */
  readonly ownPerCustomer?: { readonly [companyId: string]: { readonly label: string } };
}

export type Bindings = { readonly [K in TenantKind]?: { readonly [id: string]: Binding } };

/** What keeps live runs where they belong. Both are shown before anything happens. */
export interface LiveRunLimits {
  /** Company ids that live runs may act on. Default: none. */
  readonly companies: readonly string[];
  /** While true, no run sends a write. Default `false`. */
  readonly killSwitch: boolean;
}

/** One MSP's names and ids bound to stable ids, and its policies. `Has` sits in argument position: a tenant that has more may stand in for one that has less, never the other way round. */
export interface Tenant<Has extends TenantNeed = never> {
  readonly id: string;
  readonly title: string;
  readonly bindings: Bindings;
  readonly policies: { readonly [id: string]: Json };
  readonly live: LiveRunLimits;
  readonly "~has"?: (need: Has) => void;
}

type HasOf<B> = { [K in keyof B & TenantKind]: `${K}:${keyof B[K] & string}` }[keyof B & TenantKind];

/**
 * Defines a tenant in code. A tenant file read at run time goes through `loadTenant` and `tenantFor` instead.
 *
 * @example
 * ```ts
 * import { defineTenant } from "@msp/workflows";
 *
 * const tenant = defineTenant({
 *   id: "example-msp",
 *   title: "Example MSP",
 *   bindings: { status: { complete: { label: "Complete" } } },
 *   live: { companies: [], killSwitch: false },
 * });
 * ```
 */
export const defineTenant = <const B extends Bindings>(tenant: {
  readonly id: string;
  readonly title: string;
  readonly bindings: B;
  readonly policies?: { readonly [id: string]: Json };
  readonly live?: LiveRunLimits;
}): Tenant<HasOf<B>> =>
  frozenCopy({
    id: tenant.id,
    title: tenant.title,
    bindings: tenant.bindings,
    policies: tenant.policies ?? {},
    live: tenant.live ?? { companies: [], killSwitch: false },
  });
