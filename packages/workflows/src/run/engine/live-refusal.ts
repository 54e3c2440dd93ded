import type { WriteRequest } from "../../ports/write-request.ts";
import type { EngineOptions } from "./engine.ts";

/** Why a write may not leave: the tenant's kill switch, or a company that live runs may not touch. */
export function liveRefusal(
  { tenant, live }: Pick<EngineOptions, "tenant" | "live">,
  runCompany: string | undefined,
  write: WriteRequest,
): string | undefined {
  if (tenant.live.killSwitch)
    return `The kill switch of tenant "${tenant.id}" is on: nothing is written. Set live.killSwitch to false in the tenant file to go on.`;
  if (!live) return undefined;
  const company = write.company ?? runCompany;
  if (company === undefined)
    return `It is not known which customer ${write.operation} on ${write.target} concerns; live runs write only for companies on the allow list.`;
  if (runCompany !== undefined && company !== runCompany)
    return `${write.operation} would write to company ${company}, but the run is for company ${runCompany}.`;
  if (!tenant.live.companies.includes(company))
    return `Company ${company} is not on the allow list of tenant "${tenant.id}". Add it to live.companies in the tenant file to let live runs act on it.`;
  return undefined;
}
