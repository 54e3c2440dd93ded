import type { ChecklistNode } from "../../define/node.ts";
import { askPerson } from "./ask-person.ts";
import type { Place } from "./place.ts";
import { textOf } from "./text-of.ts";

type Tick = { readonly done: boolean; readonly evidence?: { readonly kind: string; readonly reference: string } };

/** Rounds until every important item is done and every ticked item that asks for evidence has it; ticks add up over rounds. */
export async function walkChecklist(node: ChecklistNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const items = Object.entries(node.checklist.items);
  const ticket = node.ticket ? await textOf(place, path, "ticket", node.ticket) : undefined;
  let ticks: { readonly [key: string]: Tick } = Object.fromEntries(items.map(([key]) => [key, { done: false }]));
  for (let round = 1; ; round += 1) {
    const at = round === 1 ? path : `${path}#${round}`;
    const open = stillOpen(node, ticks);
    const asked = await askPerson(place, {
      path: at,
      remind: node.remind,
      escalate: node.escalate,
      build: () => ({
        path: at,
        kind: "checklist",
        to: node.role.id,
        title: node.checklist.title,
        text: [
          ...(round > 1 ? [`Still open: ${open.join("; ")}.`] : []),
          ...items.map(
            ([key, item]) =>
              `[${ticks[key]?.done ? "x" : " "}] ${key}: ${item.title}${item.important ? " (important)" : ""}${item.evidence ? ` (evidence: ${item.evidence})` : ""}`,
          ),
        ].join("\n"),
        answer: {
          type: "object",
          properties: Object.fromEntries(
            items.map(([key]) => [
              key,
              {
                type: "object",
                properties: { done: { type: "boolean" }, evidence: { type: "object" } },
                required: ["done"],
              },
            ]),
          ),
          additionalProperties: false,
        },
        ...(ticket === undefined ? {} : { ticket }),
      }),
    });
    const end = await asked.next();
    if (end.came) ticks = { ...ticks, ...(end.value as { [key: string]: Tick }) };
    if (stillOpen(node, ticks).length === 0) return { [node.name]: ticks };
  }
}

function stillOpen(node: ChecklistNode, ticks: { readonly [key: string]: Tick }): string[] {
  return Object.entries(node.checklist.items).flatMap(([key, item]) => {
    const tick = ticks[key];
    if (item.important && !tick?.done) return [item.title];
    if (tick?.done && item.evidence && !tick.evidence) return [`${item.title} (evidence: ${item.evidence})`];
    return [];
  });
}
