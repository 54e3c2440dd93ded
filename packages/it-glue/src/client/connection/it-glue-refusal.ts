import type { SystemErrorClass } from "@msp/adapter-kit";
import { InvalidRequestError, type SystemErrorDetails } from "@msp/workflows/ports";
import type { RefusalReason } from "./refusal-reason.ts";

/** IT Glue understood the request and refused it (400, 409, 422). Nothing was written. */
export class ItGlueRefusal extends InvalidRequestError {
  /** Everything it said, whole. For passwords only where: the words may quote the value. */
  readonly reasons: readonly RefusalReason[];
  /** Whether the record follows another system, so that the change belongs there. */
  readonly isSynced: boolean;

  constructor(message: string, details: SystemErrorDetails, reasons: readonly RefusalReason[]) {
    super(message, details);
    this.name = "ItGlueRefusal";
    this.reasons = reasons;
    this.isSynced = reasons.some(isAboutSync);
  }
}

/** Whether a reason says that the record is kept in step with another system (reported wording). */
export function isAboutSync({ title, detail }: RefusalReason): boolean {
  return /synced/i.test(`${title} ${detail ?? ""}`);
}

/** The class for one answer, holding what that answer said. */
export function refusalOf(reasons: readonly RefusalReason[]): SystemErrorClass {
  return class extends ItGlueRefusal {
    constructor(message: string, details: SystemErrorDetails) {
      super(message, details, reasons);
    }
  };
}
