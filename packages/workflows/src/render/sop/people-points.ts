import type { NodeOf, Reminders, TaskNode } from "../../define/node.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { provenanceInWords } from "../provenance/provenance-in-words.ts";
import { fieldPoints } from "./field-points.ts";
import { leafInWords } from "./leaf-points.ts";
import { quotedText } from "./quoted-text.ts";
import { durationInWords, remindersInWords } from "./setting-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** What people need to know about a task, a form, a checklist or an approval, without its bodies. */
export function peoplePoints(
  node: NodeOf<"task" | "form" | "checklist" | "approve">,
  entry: OutlineEntry,
  context: SopContext,
): readonly Point[] {
  switch (node.kind) {
    case "task":
      return [
        { text: `Who: ${roleName(node.role, context)}` },
        { text: "What to do:", quote: quotedText(node.instructions, entry) },
        fieldPoints("What to answer", node.answer),
        ...ticketPoint(node, entry),
        ...reminderPoint(node, entry, context),
        ...escalationPoint(node, entry, context),
      ];
    case "form":
      return formPoints(node, entry, context);
    case "checklist":
      return checklistPoints(node, entry, context);
    case "approve":
      return approvalPoints(node, entry, context);
  }
}

const roleName = (role: TaskNode["role"], context: SopContext): string => context.nameOf("role", role.id, role.title);

const ticketPoint = ({ ticket }: { readonly ticket?: unknown }, entry: OutlineEntry): readonly Point[] =>
  ticket ? [{ text: `Shown on the ticket ${leafInWords(ticket, entry)}` }] : [];

const reminderPoint = (
  { remind }: { readonly remind?: Reminders | TaskNode["remind"] },
  entry: OutlineEntry,
  context: SopContext,
): readonly Point[] => (remind ? [{ text: `Reminders: ${remindersInWords(remind, entry, context)}` }] : []);

const escalationPoint = (
  { escalate }: Pick<TaskNode, "escalate">,
  entry: OutlineEntry,
  context: SopContext,
): readonly Point[] => {
  if (!escalate) return [];
  const after = durationInWords(escalate.after, entry, context);
  return [
    { text: `Without an answer after ${after}: ${roleName(escalate.to, context)} is told and may answer as well` },
  ];
};

function formPoints(node: NodeOf<"form">, entry: OutlineEntry, context: SopContext): readonly Point[] {
  const about = entry.provenanceOf(node.about).value;
  const told = (part: "ticket" | "company") =>
    provenanceInWords(about.from === "fields" ? (about.fields[part] ?? { from: "nothing" }) : about);
  return [
    { text: `Form: ${context.nameOf("form", node.form.id, node.form.title)}, sent to ${leafInWords(node.to, entry)}` },
    { text: `An answer belongs here when it names the ticket ${told("ticket")} and the company ${told("company")}` },
    fieldPoints("What is asked", node.form.schema),
    ...reminderPoint(node, entry, context),
    { text: `Given up after: ${durationInWords(node.giveUpAfter, entry, context)}` },
    ...(node.closedBy ? [{ text: `May be closed without an answer by: ${roleName(node.closedBy, context)}` }] : []),
  ];
}

function checklistPoints(node: NodeOf<"checklist">, entry: OutlineEntry, context: SopContext): readonly Point[] {
  const boxes = Object.entries(node.checklist.items).map(([key, { title, important, evidence }]): Point => {
    const words = important ? `**${escapeMarkdown(title)}** (important)` : escapeMarkdown(title);
    return { box: true, text: `${words}${evidence ? `, evidence: ${evidence}` : ""} · ${codeSpan(key)}` };
  });
  return [
    { text: `Who: ${roleName(node.role, context)}` },
    { text: `${context.nameOf("checklist", node.checklist.id, node.checklist.title)}:`, points: boxes },
    {
      text: "Nothing that follows starts before every important point is ticked; a point that asks for evidence needs a reference to it",
    },
    ...ticketPoint(node, entry),
    ...reminderPoint(node, entry, context),
    ...escalationPoint(node, entry, context),
  ];
}

function approvalPoints(node: NodeOf<"approve">, entry: OutlineEntry, context: SopContext): readonly Point[] {
  const who = roleName(node.by, context);
  const others = node.requester ? `, nor ${leafInWords(node.requester, entry)}` : "";
  return [
    { text: node.quorum === 1 ? `Who: ${who}` : `Who: ${node.quorum} different people (${who})` },
    ...(node.among ? [{ text: `Of them only: ${leafInWords(node.among, entry)}` }] : []),
    { text: `Never the requester: not whoever started the run${others}` },
    { text: `They are asked: ${leafInWords(node.ask, entry)}` },
    {
      text: "They see the plan: every change the steps below would make, as it would be sent. The approval holds for that plan alone; if it changes, they are asked again",
    },
    ...reminderPoint(node, entry, context),
    ...escalationPoint(node, entry, context),
  ];
}
