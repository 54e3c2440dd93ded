import type { ElevationRequest } from "@msp/workflows";
import { sameText } from "../texts/same-text.ts";

/** Whose request on which machine is looked for. */
export interface RequestClues {
  readonly companyId: string;
  readonly deviceName: string;
  /** The mail address of the person. */
  readonly email: string;
  readonly customers: readonly {
    readonly companyId: string;
    readonly service: string;
    readonly vendorCompanyId?: string | undefined;
  }[];
}

/** The one request that is meant, or why a person has to say so. */
export type MeantRequest =
  | { readonly outcome: "none" }
  | { readonly outcome: "certain"; readonly requestId: string }
  | { readonly outcome: "a person picks"; readonly reason: string };

/**
 * Which pending request is meant: the only one on that machine, if it is surely this customer's. A machine's name does not make it so, because customers give
 * the same names; the customer at the service does, or the person's own mail address.
 */
export function meantRequest(requests: readonly ElevationRequest[], clues: RequestClues): MeantRequest {
  const [only, ...others] = requests;
  if (only === undefined) return { outcome: "none" };
  if (others.length > 0) return { outcome: "a person picks", reason: `${requests.length} pending requests fit` };
  if (!sameText(only.device.name, clues.deviceName))
    return { outcome: "a person picks", reason: `the request does not name ${clues.deviceName}` };
  const isCustomers = clues.customers.some(
    ({ companyId, service, vendorCompanyId = only.vendorCompanyId }) =>
      companyId === clues.companyId && service === only.service && vendorCompanyId === only.vendorCompanyId,
  );
  if (isCustomers || sameText(only.userEmail, clues.email)) return { outcome: "certain", requestId: only.id };
  return { outcome: "a person picks", reason: "that it is this customer's request is not on file" };
}
