import type { Clock } from "@msp/workflows/ports";
import { AddressBlockedError } from "./address-blocked-error.ts";

/** Reported: about five minutes. */
const blockMs = 300_000;

/** Keeps quiet while the service shuts this computer out; asking on would prolong it. */
export interface AddressBlock {
  /** Throws `AddressBlockedError` while it lasts. */
  check(): void;
  /** Begins it, and says so. */
  begin(cause: AddressBlockedError): AddressBlockedError;
}

/** A block that may begin; shared by all who ask the same platform from here. */
export function createAddressBlock(clock: Clock): AddressBlock {
  let block: { readonly since: number; readonly until: number; readonly cause: AddressBlockedError } | undefined;

  function held(): AddressBlockedError | undefined {
    if (block === undefined || clock.now() >= block.until) return undefined;
    const { since, until, cause } = block;
    const message =
      `datto-rmm: nothing is sent until ${new Date(until).toISOString()}, because the service shut out this computer's address at ` +
      `${new Date(since).toISOString()} (HTTP ${cause.status ?? 403}), which it does for about five minutes to whoever goes on above the limit. ` +
      "Find out which other programs use the same account.";
    const { operation, status, vendorText } = cause;
    return new AddressBlockedError(message, {
      system: "datto-rmm",
      operation,
      retryAfterMs: until - clock.now(),
      cause,
      ...(status === undefined ? {} : { status }),
      ...(vendorText === undefined ? {} : { vendorText }),
    });
  }

  return {
    check() {
      const error = held();
      if (error !== undefined) throw error;
    },
    begin(cause) {
      block = { since: clock.now(), until: clock.now() + blockMs, cause };
      return held() ?? cause;
    },
  };
}
