import type { Contract } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";

/** The system's own value for an active contract; 0 is the other one. */
const activeStatus = 1;

/** A contract record in the port's words. Active means: its status says so and `today` (`YYYY-MM-DD`) lies between its dates, both included. */
export function toContract(
  record: AutotaskRecord<"contracts">,
  { category, today }: { readonly category: string | undefined; readonly today: string },
): Contract {
  const startsOn = record.startDate?.slice(0, 10);
  const endsOn = record.endDate?.slice(0, 10);
  return {
    id: String(record.id),
    companyId: String(record.companyID ?? ""),
    name: record.contractName ?? "",
    isActive: record.status === activeStatus && (startsOn ?? today) <= today && today <= (endsOn ?? today),
    ...present({ category: category === undefined ? undefined : { label: category }, startsOn, endsOn }),
  };
}
