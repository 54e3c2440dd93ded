import type { Audience, Tenant } from "@msp/workflows";

/** A rule of the service in memory: when a ticket comes to hold a value, a mail goes out a little later. */
export interface MemoryNotificationRule {
  /** The name of the mail's template, as the history shows it. */
  readonly template: string;
  /** Fires when a write changes the field or the status (a label) to this value. */
  readonly when: { readonly userDefinedField: string; readonly value: string } | { readonly status: string };
  readonly to: readonly Audience[];
  /** Milliseconds from the change to the mail. @default 26_000 */
  readonly delayMs?: number;
}

/** The rules a tenant promises to have: one for every notification whose channel is `service rule` and whose trigger is named. */
export function rulesOf(tenant: Tenant<never>): readonly MemoryNotificationRule[] {
  return Object.values(tenant.bindings.notification ?? {}).flatMap(({ label, channel, trigger }) => {
    if (channel !== "service rule" || trigger === undefined) return [];
    const when =
      "status" in trigger ? { status: tenant.bindings.status?.[trigger.status]?.label ?? trigger.status } : trigger;
    return [{ template: label, when, to: ["ticket contact", "additional contacts", "primary resource"] }];
  });
}
