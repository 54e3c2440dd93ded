import type { AuthorityRules } from "@msp/workflows";
import type { UsableContact } from "../contacts/usable-contact.ts";
import type { OfficeRecord } from "./office-record.ts";
import type { RecordOnFile } from "./record-on-file.ts";
import type { RequestToConfirm } from "./request-to-confirm.ts";

/** Long past every cooling-off: the office names an authority only when it counts. */
const longAgo = "1970-01-01";

/** What the office read, as a record that the same rules apply to. It says of whom it names that they may decide this, limit and cooling-off included. */
export function recordOfOffice(
  {
    companyId,
    requester,
    matter,
    rules,
  }: Pick<RequestToConfirm, "companyId" | "requester" | "matter"> & { readonly rules: AuthorityRules },
  { requesterHolds, evidence }: Pick<OfficeRecord, "requesterHolds" | "evidence">,
  approvers: readonly UsableContact[] = [],
): RecordOnFile {
  const counting = { since: longAgo, ...(matter.kind === "spend money" && { moneyLimit: matter.amount }) };
  const others = approvers.filter(({ contactId }) => contactId !== requester.contactId);
  return {
    outcome: "found",
    record: {
      companyId,
      evidence,
      holders: [
        { ...requester, ...counting, holds: [...requesterHolds] },
        ...others.map((approver) => ({ ...approver, ...counting, holds: [...rules.kinds[matter.kind].decidedBy] })),
      ],
      allowedSoftware: [],
      outlets: [],
      problems: [],
    },
  };
}
