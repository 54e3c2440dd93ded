import type { Session } from "../host/open-session.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { UsageError } from "../usage-error.ts";
import { companyOfRun } from "./company-of-run.ts";
import { liveRefusal } from "./require-live-permission.ts";

/** What a live run of the same input would be told before anything happens. Only reads are made. */
export async function livePreview({ tenant, adapters }: Session, input: unknown): Promise<string> {
  try {
    const company = await companyOfRun(input, undefined, readOnlyTicketing(adapters));
    const refusal = liveRefusal(tenant, company);
    const about = `A live run would be for ${company.name} (company ${company.id}), ${company.source}`;
    return refusal === undefined ? `${about}. The tenant file allows it.` : `${about}. It would be refused: ${refusal}`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
