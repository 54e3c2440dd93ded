import type { Binding } from "@msp/workflows";
import { nearest } from "../client/nearest.ts";
import { sameText } from "../mapping/same-text.ts";
import { matchName } from "./match-name.ts";
import type { NameFinding } from "./name-finding.ts";
import type { TenantLists } from "./tenant-lists.ts";

type Trouble = Pick<NameFinding, "problem" | "advice" | "nearest">;

/** Looks at what a binding refers to in its turn: the field a notification is triggered by, and customers' own checklists. */
export function examineReferences(
  finding: NameFinding,
  isBound: (status: string) => boolean,
  lists: TenantLists,
): NameFinding {
  const { binding } = finding;
  if (binding === undefined || finding.state === "open") return finding;
  const trouble = troubleOfTrigger(binding, isBound, lists) ?? troubleOfOwnLists(binding, lists);
  return trouble === undefined ? finding : { ...finding, state: "open", ...trouble };
}

function troubleOfTrigger(
  { channel, trigger }: Binding,
  isBound: (status: string) => boolean,
  lists: TenantLists,
): Trouble | undefined {
  if (channel !== "service rule") return undefined;
  if (trigger === undefined) {
    return {
      problem: 'its channel is "service rule", but it says nothing about the rule',
      advice: 'Set "trigger" to the user-defined field and value, or the status, that the workflow rule waits for.',
    };
  }
  if ("status" in trigger) {
    if (isBound(trigger.status)) return undefined;
    const advice = 'Bind that status, or correct the "trigger".';
    return { problem: `its trigger names the status "${trigger.status}", which is not bound`, advice };
  }
  const { userDefinedField, value } = trigger;
  const field = lists.userDefinedFields.find(({ name }) => sameText(name, userDefinedField));
  if (field === undefined) {
    return {
      problem: `tickets have no user-defined field "${userDefinedField}"`,
      advice:
        "Add it in Autotask (Admin, Features & Settings, User-Defined Fields, Tickets), as text, or correct the name.",
      nearest: nearest(
        userDefinedField,
        lists.userDefinedFields.map(({ name }) => name),
      ),
    };
  }
  if (field.entries === undefined || field.entries.some((label) => sameText(label, value))) return undefined;
  const problem = `the list "${field.name}" has no entry "${value}"`;
  return {
    problem,
    advice: "Add the entry in Autotask, or correct the value.",
    nearest: nearest(value, field.entries),
  };
}

function troubleOfOwnLists({ ownPerCustomer = {} }: Binding, lists: TenantLists): Trouble | undefined {
  for (const [companyId, { label }] of Object.entries(ownPerCustomer)) {
    const match = matchName([label], lists.names.checklist);
    if (match.kind === "one") continue;
    const problem =
      match.kind === "none"
        ? `there is no checklist library "${label}" for company ${companyId}`
        : `there are ${match.found.length} checklist libraries "${label}" for company ${companyId}`;
    const advice = 'Correct the label under "ownPerCustomer", or the library in Autotask.';
    return { problem, advice, ...(match.kind === "none" ? { nearest: match.nearest } : {}) };
  }
  return undefined;
}
