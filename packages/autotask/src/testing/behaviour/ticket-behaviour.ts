import type { Scalar } from "../model/scalar.ts";
import { toWireDate } from "../store/wire-date.ts";
import { resourceOf } from "../tenant/actor.ts";
import { changes, type Write } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkAssignment } from "./check-assignment.ts";
import { completeStatus } from "./complete-status.ts";
import { nextTicketNumber } from "./next-ticket-number.ts";
import { writeChangesToHistory, writeHistory } from "./write-history.ts";

/** The names under which a category keeps its defaults, where they differ from the ticket's own. */
const defaultNames: Readonly<Record<string, string>> = {
  issueTypeID: "issueType",
  sourceID: "source",
  subIssueTypeID: "subIssueType",
  ticketTypeID: "ticketType",
  workTypeID: "billingCodeID",
};

const applyCategory = ({ tenant, values, at }: Write): void => {
  const categories = tenant.vocabulary.picklist("Tickets", "ticketCategory") ?? [];
  values.ticketCategory ??= categories.find((category) => category.isDefaultValue)?.value ?? null;
  const category = values.ticketCategory;
  if (category === null) return;
  const [defaults] = tenant.database.table("TicketCategoryFieldDefaults").rowsWhere("ticketCategoryID", category);
  for (const [name, value] of Object.entries(defaults?.values ?? {})) {
    const target = defaultNames[name] ?? name;
    if (target !== "ticketCategoryID") values[target] ??= value;
  }
  const { dueAfterMs } = tenant.procedures.categoryRules(Number(category));
  if (dueAfterMs !== undefined) values.dueDateTime ??= toWireDate(at + dueAfterMs);
};

const fieldOf = (values: Readonly<Record<string, Scalar>>, name: string): Scalar => values[name] ?? null;

const checkRequired = ({ tenant, values, verb }: Write): readonly string[] => {
  const { required = [] } = tenant.procedures.categoryRules(Number(fieldOf(values, "ticketCategory")));
  const names = verb === "create" ? [...required, "dueDateTime"] : required;
  return names.filter((name) => fieldOf(values, name) === null).map((name) => `Missing Required Field: ${name}.`);
};

const checkContact = (write: Write): readonly string[] => {
  const { tenant, values } = write;
  if (!changes(write, "contactID") && !changes(write, "companyID")) return [];
  const contactID = fieldOf(values, "contactID");
  if (contactID === null) return [];
  const contact = tenant.database.table("Contacts").get(Number(contactID));
  if (contact?.values.companyID === values.companyID) return [];
  return ["Reference value on field: contactID of type: Contact does not exist or is invalid."];
};

const checkSecondary = ({ tenant, values, id, verb }: Write): readonly string[] => {
  const resource = fieldOf(values, "assignedResourceID");
  if (verb === "create" || resource === null) return [];
  const secondary = tenant.database.table("TicketSecondaryResources").rowsWhere("ticketID", id);
  if (!secondary.some((row) => row.values.resourceID === resource)) return [];
  return [`assignedResourceID ${resource} is already a secondary resource of this ticket.`];
};

/** Tickets: category defaults and rules, assignment, numbers, completion and history. */
export const ticketBehaviour: Behaviour = {
  prepare: applyCategory,

  check: (write) => [
    ...checkRequired(write),
    ...checkAssignment(write.tenant, write.values, write.before?.values),
    ...checkContact(write),
    ...checkSecondary(write),
  ],

  stamp(write) {
    const { tenant, values, verb, actor, at } = write;
    const person = actor.kind === "contact" ? 2 : 1;
    values.lastActivityPersonType = person;
    if (verb === "create") {
      values.creatorType = person;
      values.ticketNumber = nextTicketNumber(tenant.database.table("Tickets"), at);
    }
    if (!changes(write, "status")) return;
    const complete = values.status === completeStatus;
    const completedAt = complete ? toWireDate(at) : null;
    values.completedDate = completedAt;
    values.resolvedDateTime = completedAt;
    values.completedByResourceID = complete ? resourceOf(actor) : null;
  },

  committed(write) {
    if (write.verb === "create") {
      writeHistory(write, write.id, "Created", `Ticket ${String(write.values.ticketNumber)} created`);
      return;
    }
    writeChangesToHistory(write);
    if (!changes(write, "contactID")) return;
    const additional = write.tenant.database.table("TicketAdditionalContacts");
    for (const row of additional.rowsWhere("ticketID", write.id)) {
      if (row.values.contactID === write.values.contactID) additional.remove(row.id);
    }
  },
};
