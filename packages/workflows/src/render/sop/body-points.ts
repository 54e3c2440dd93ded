import type { Node } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineBody, OutlineEntry } from "../outline-of.ts";
import { wordsOfName } from "../words-of-name.ts";

/** The bodies of a node with the words that lead to them, and what happens where a last branch was left out. */
export function bodyPoints({ node, bodies }: OutlineEntry, pointOf: (entry: OutlineEntry) => Point): readonly Point[] {
  const written = bodies
    // The title says "if" already, so a decision with nothing in its other way needs no "otherwise".
    .filter(({ role, entries }) => !(node.kind === "when" && role === "no" && entries.length === 0))
    .flatMap((body) => (needsNoLead(node, bodies) ? body.entries.map(pointOf) : [ledPoint(node, body, pointOf)]));
  const end = endsWithout(node);
  return end ? [...written, { text: end }] : written;
}

/** What a title such as "If …" or "For each …" leads to by itself. */
function needsNoLead(node: Node, bodies: readonly OutlineBody[]): boolean {
  if (node.kind === "when") return node.no.length === 0 && node.yes.length > 0;
  return (node.kind === "each" || node.kind === "run") && bodies.some(({ entries }) => entries.length > 0);
}

function ledPoint(node: Node, { role, entries }: OutlineBody, pointOf: (entry: OutlineEntry) => Point): Point {
  const lead = `**${leadOf(node, role)}:**`;
  return entries.length === 0 ? { text: `${lead} go on` } : { text: lead, points: entries.map(pointOf) };
}

const leads: { readonly [kindAndRole: string]: string } = {
  "when yes": "Then",
  "when no": "Otherwise",
  "approve body": "Once approved",
  "approve when declined": "When declined",
  "each body": "Each time",
  "within body": "Until then",
  "within when over": "When the time is up",
  "recover body": "Steps",
  "recover when failed": "If a step fails or its outcome stays unknown",
  "run body": "Its steps",
  "form at every reminder": "At every reminder",
  "form after the last reminder": "After the last reminder, while the form stays open",
  "form when given up": "Without an answer in time",
  "waitUntil when given up": "When it is given up",
  "waitFor when given up": "When it is given up",
};

function leadOf(node: Node, role: string): string {
  if (node.kind === "choose") return `If “${escapeMarkdown(role)}”`;
  if (node.kind === "together") return escapeMarkdown(wordsOfName(role));
  return leads[`${node.kind} ${role}`] ?? escapeMarkdown(role);
}

/** Where a node that can be declined or given up has no branch for it, the run ends. */
export function endsWithout(node: Node): string | undefined {
  if (node.kind === "approve" && !node.whenDeclined) return "**When declined:** the run ends here";
  if (node.kind === "form" && !node.whenGivenUp) return "**Without an answer in time:** the run ends here";
  if ((node.kind === "waitUntil" || node.kind === "waitFor") && !node.whenGivenUp) {
    return "**When it is given up:** the run ends here";
  }
  return undefined;
}
