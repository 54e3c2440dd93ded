import type { ElevationRequest } from "@msp/workflows";
import { sameText } from "../texts/same-text.ts";

/** Whose request on which machine is looked for. */
export interface RequestClues {
  readonly companyId: string;
  readonly deviceName: string;
  /** The mail address of the person. */
  readonly email: string;
  /** Their account on the machine, which the requests were looked for by; undefined where it is not known. */
  readonly account?: string | undefined;
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
 * Which pending request is meant: the only one on that machine, if it is surely this person's. A machine's name does not make it so, because customers give
 * the same names and people share machines; the person's own mail address does, or the customer at the service together with the person's account.
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
  if (sameText(only.userEmail, clues.email)) return { outcome: "certain", requestId: only.id };
  if (only.userEmail !== undefined)
    return { outcome: "a person picks", reason: `the request is of ${only.userEmail}, and ${clues.email} is on file` };
  if (!isCustomers) return { outcome: "a person picks", reason: "that it is this customer's request is not on file" };
  if (clues.account === undefined || only.user === undefined)
    return { outcome: "a person picks", reason: "whose request it is cannot be told without the account" };
  return { outcome: "certain", requestId: only.id };
}
