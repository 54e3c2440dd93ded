import { toWireDate } from "../store/wire-date.ts";
import { resourceOf } from "../tenant/actor.ts";
import { changes, type Write } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { holdsRole } from "./check-assignment.ts";
import { checkOrder } from "./check-order.ts";
import { hoursBetween } from "./hours-between.ts";
import { removeBelow } from "./remove-below.ts";

/** The use of billing codes that stand for time inside the company. */
const internalTime = 3;

const checkSubject = ({ tenant, values }: Write): readonly string[] => {
  const { ticketID, taskID, internalBillingCodeID } = values;
  const subjects = [ticketID, taskID, internalBillingCodeID].filter((id) => id !== null && id !== undefined);
  if (subjects.length !== 1) return ["A time entry needs one of ticketID, taskID and internalBillingCodeID."];
  if (internalBillingCodeID === null || internalBillingCodeID === undefined) return [];
  const code = tenant.database.table("BillingCodes").get(Number(internalBillingCodeID));
  if (code?.values.useType === internalTime) return [];
  return ["Reference value on field: internalBillingCodeID of type: BillingCode does not exist or is invalid."];
};

const checkHours = ({ values }: Write): readonly string[] => {
  const hours = Number(values.hoursWorked ?? Number.NaN);
  return hours > 0 && hours <= 24 ? [] : ["hoursWorked must be greater than 0 and not more than 24."];
};

const checkRole = (write: Write): readonly string[] => {
  const { tenant, values } = write;
  const { resourceID = null, roleID = null, internalBillingCodeID = null } = values;
  if (internalBillingCodeID !== null) return [];
  if (roleID === null) return ["Missing Required Field: roleID."];
  const asks = write.verb === "create" || changes(write, "roleID") || changes(write, "resourceID");
  if (!asks || (values.ticketID ?? null) === null || holdsRole(tenant, resourceID, roleID)) return [];
  return [`resourceID ${resourceID} does not hold roleID ${roleID} on the service desk.`];
};

const checkOwner = ({ tenant, values, actor }: Write): readonly string[] => {
  if (tenant.procedures.proxyTimeEntry || actor.kind === "system" || values.resourceID === resourceOf(actor)) return [];
  return ["Proxy time entry is not allowed: time can be entered for oneself only."];
};

const checkApproved = ({ before }: Write): readonly string[] =>
  (before?.values.billingApprovalDateTime ?? null) === null
    ? []
    : ["The time entry has been approved and can no longer be changed."];

const workOut = ({ values }: Write): void => {
  values.hoursWorked ??= hoursBetween(values.startDateTime, values.endDateTime);
};

/** Time entries: for what, by whom and how long; what is billed is worked out; the ticket has been active. */
export const timeEntryBehaviour: Behaviour = {
  prepare: workOut,

  check: (write) => [
    ...checkApproved(write),
    ...checkSubject(write),
    ...((write.values.dateWorked ?? null) === null ? ["Missing Required Field: dateWorked."] : []),
    ...checkHours(write),
    ...checkOrder(write),
    ...checkRole(write),
    ...checkOwner(write),
  ],

  stamp({ verb, values, actor }) {
    const byWhom = resourceOf(actor);
    if (verb === "create") values.creatorUserID = byWhom;
    values.lastModifiedUserID = byWhom;
    values.hoursToBill = Math.max(0, Number(values.hoursWorked) + Number(values.offsetHours ?? 0));
  },

  checkDelete: checkApproved,

  committed({ tenant, verb, id, values, at, actor }) {
    if (verb === "delete") {
      for (const file of removeBelow(tenant, "TimeEntryAttachments", "timeEntryID", id)) {
        tenant.database.table("AttachmentInfo").remove(file);
      }
      return;
    }
    const activity = { lastActivityDate: toWireDate(at), lastActivityResourceID: resourceOf(actor) };
    if (typeof values.ticketID === "number") tenant.database.table("Tickets").patch(values.ticketID, activity);
  },
};
