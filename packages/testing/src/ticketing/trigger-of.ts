import type { Binding, Tenant } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";

/**
 * The change that sets off a notification at this tenant.
 *
 * Throws `InvalidRequestError` where the tenant sends it another way or does not say what its rule watches.
 */
export function triggerOf(
  system: string,
  tenant: Tenant<never>,
  notification: string,
): NonNullable<Binding["trigger"]> {
  const binding = tenant.bindings.notification?.[notification];
  const { channel = "person", trigger } = binding ?? {};
  if (channel === "service rule" && trigger !== undefined) return trigger;
  const place = `"bindings", "notification", "${notification}" of tenant "${tenant.id}"`;
  const advice =
    binding === undefined
      ? `nothing is bound there. Add it`
      : channel !== "service rule"
        ? `its channel is "${channel}". Send it that way, or set "channel" to "service rule"`
        : `it names no trigger. Set "trigger" to the change that the service's rule watches`;
  throw new InvalidRequestError(`${system} does not send this notification: see ${place}; ${advice}.`, {
    system,
    operation: "triggerNotification",
  });
}
