import type { Company } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";

/** A company record in the port's words; `kind` is the label of its company type. */
export const toCompany = (record: AutotaskRecord<"companies">, kind: string | undefined): Company => ({
  id: String(record.id),
  name: record.companyName ?? "",
  isActive: record.isActive === true,
  portalActive: record.isClientPortalActive === true,
  ...present({ kind: kind === undefined ? undefined : { label: kind } }),
});
