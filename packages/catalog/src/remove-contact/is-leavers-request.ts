import type { ElevationRequest } from "@msp/workflows";
import { accountName } from "../contacts/account-name.ts";
import { sameText } from "../texts/same-text.ts";

/** What is known of a leaver's sign-ins when requests for elevation are sorted. */
export interface SignIns {
  readonly email: string | undefined;
  /** Names of the person's accounts on machines. */
  readonly accountNames: readonly string[];
  /** Names of the customer's devices; undefined where they could not be read, so that no machine can be ruled out. */
  readonly deviceNames: readonly string[] | undefined;
}

/**
 * Tells whether a pending request is the leaver's. A mail address decides where the service tells one; otherwise account and machine must both fit, because
 * short account names repeat from customer to customer. What cannot be told is for a person.
 */
export function isLeaversRequest(
  request: ElevationRequest,
  { email, accountNames, deviceNames }: SignIns,
): "yes" | "no" | "unclear" {
  const { device, user, userEmail } = request;
  if (userEmail !== undefined && email !== undefined) return sameText(userEmail, email) ? "yes" : "no";
  const isTheirDevice =
    deviceNames === undefined || device.name === undefined
      ? undefined
      : deviceNames.some((name) => sameText(name, device.name));
  if (isTheirDevice === false) return "no";
  if (user === undefined || accountNames.length === 0) return "unclear";
  if (!accountNames.some((account) => sameText(accountName(account), accountName(user)))) return "no";
  return isTheirDevice ? "yes" : "unclear";
}
