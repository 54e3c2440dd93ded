import { toWireDate } from "../store/wire-date.ts";
import type { Write } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";
import { isChangeRequest } from "./is-change-request.ts";

const approverOf = ({ values }: Write): "resourceID" | "contactID" | undefined => {
  const isResource = (values.resourceID ?? null) !== null;
  if (isResource === ((values.contactID ?? null) !== null)) return undefined;
  return isResource ? "resourceID" : "contactID";
};

/** Who approves a change: a resource or a contact of the ticket's company, each once; without a verdict it is pending. */
export const ticketChangeRequestApprovalBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    if (!isChangeRequest(tenant, values.ticketID)) return ["The ticket is not a change request."];
    const approver = approverOf(write);
    if (!approver) return ["An approval needs either a resourceID or a contactID."];
    const ticket = tenant.database.table("Tickets").get(Number(values.ticketID));
    const contact = tenant.database.table("Contacts").get(Number(values.contactID));
    if (approver === "contactID" && contact?.values.companyID !== ticket?.values.companyID) {
      return ["Reference value on field: contactID of type: Contact does not exist or is invalid."];
    }
    return checkOnce(write, "ticketID", approver);
  },
  stamp({ values, at }) {
    if ((values.isApproved ?? null) !== null) values.approveRejectDateTime ??= toWireDate(at);
  },
};
