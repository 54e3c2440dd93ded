import type { NodeOf, Remarks } from "../../define/node.ts";
import type { OutlineEntry } from "../outline-of.ts";
import type { NodeJson } from "./node-json.ts";
import {
  actionToJson,
  checklistToJson,
  inputToJson,
  leavesToJson,
  nestedToJson,
  roleToJson,
  schemaToJson,
} from "./parts-to-json.ts";

/** One entry of the outline, with everything in it, as the JSON form has it. */
export function nodeToJson(entry: OutlineEntry): NodeJson {
  const { node, id, path, number, title, actor, bodies } = entry;
  const { why, source } = node as Remarks;
  return {
    id,
    ...(path === undefined ? {} : { path }),
    number,
    title,
    actor,
    ...(why === undefined ? {} : { why }),
    ...(source === undefined ? {} : { source }),
    ...ownToJson(entry),
    bodies: bodies.map(({ role, entries }) => ({ role, nodes: entries.map(nodeToJson) })),
  };
}

/** What only nodes of this kind have. */
type Own = NodeJson extends infer One
  ? One extends NodeJson
    ? Omit<One, "id" | "path" | "number" | "title" | "actor" | "why" | "source" | "bodies">
    : never
  : never;

function ownToJson(entry: OutlineEntry): Own {
  const { node } = entry;
  switch (node.kind) {
    case "step":
      return {
        kind: node.kind,
        action: actionToJson(node.action),
        input: inputToJson(node.input, node.action.input, entry),
      };
    case "task":
      return {
        kind: node.kind,
        role: roleToJson(node.role),
        instructions: entry.provenanceOf(node.instructions),
        answer: schemaToJson(node.answer),
        ...leavesToJson(entry, { ticket: node.ticket, reminders: node.remind }),
        ...escalationToJson(node, entry),
      };
    case "form":
      return {
        kind: node.kind,
        form: { id: node.form.id, title: node.form.title },
        answer: schemaToJson(node.form.schema),
        to: entry.provenanceOf(node.to),
        about: entry.provenanceOf(node.about),
        ...leavesToJson(entry, { reminders: node.remind }),
        ...(node.closedBy ? { closedBy: roleToJson(node.closedBy) } : {}),
        giveUpAfter: entry.provenanceOf(node.giveUpAfter),
      };
    case "checklist":
      return {
        kind: node.kind,
        role: roleToJson(node.role),
        checklist: checklistToJson(node.checklist),
        ...leavesToJson(entry, { ticket: node.ticket, reminders: node.remind }),
        ...escalationToJson(node, entry),
      };
    case "approve":
      return {
        kind: node.kind,
        by: roleToJson(node.by),
        ask: entry.provenanceOf(node.ask),
        quorum: node.quorum,
        ...leavesToJson(entry, { requester: node.requester, among: node.among, reminders: node.remind }),
        ...escalationToJson(node, entry),
      };
    case "when":
      return { kind: node.kind, label: node.label, test: entry.provenanceOf(node.test) };
    case "choose":
      return { kind: node.kind, label: node.label, of: entry.provenanceOf(node.of) };
    case "each":
      return {
        kind: node.kind,
        item: node.item,
        of: entry.provenanceOf(node.of),
        key: entry.provenanceOf(node.key, node.item),
      };
    case "within":
      return { kind: node.kind, limit: entry.provenanceOf(node.limit) };
    case "waitUntil":
      return {
        kind: node.kind,
        check: actionToJson(node.check),
        input: inputToJson(node.input, node.check.input, entry),
        until: entry.provenanceOf(node.until, "answer"),
        every: entry.provenanceOf(node.every),
        giveUpAfter: entry.provenanceOf(node.giveUpAfter),
      };
    case "waitFor":
      return {
        kind: node.kind,
        event: { id: node.event.id, title: node.event.title, body: schemaToJson(node.event.schema) },
        match: entry.provenanceOf(node.match),
        giveUpAfter: entry.provenanceOf(node.giveUpAfter),
      };
    case "sleepUntil":
      return { kind: node.kind, at: entry.provenanceOf(node.at) };
    case "run":
      return {
        kind: node.kind,
        workflow: nestedToJson(node.workflow),
        input: inputToJson(node.input, node.workflow.input, entry),
      };
    case "stop":
      return { kind: node.kind, reason: entry.provenanceOf(node.reason) };
    case "together":
      return { kind: node.kind, ...(node.endsWith === undefined ? {} : { endsWith: node.endsWith }) };
    case "recover":
      return { kind: node.kind };
  }
}

const escalationToJson = ({ escalate }: Pick<NodeOf<"task">, "escalate">, entry: OutlineEntry) =>
  escalate ? { escalation: { after: entry.provenanceOf(escalate.after), to: roleToJson(escalate.to) } } : {};
