import type { TaskNode } from "../../define/node.ts";
import { askPerson } from "./ask-person.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import type { Place } from "./place.ts";
import { textOf } from "./text-of.ts";

export async function walkTask(node: TaskNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const text = await textOf(place, path, "instructions", node.instructions);
  const ticket = node.ticket ? await textOf(place, path, "ticket", node.ticket) : undefined;
  const asked = await askPerson(place, {
    path,
    remind: node.remind,
    escalate: node.escalate,
    build: () => ({
      path,
      kind: "task",
      to: node.role.id,
      title: node.title ?? node.name,
      text,
      answer: jsonSchemaOf(node.answer),
      ...(ticket === undefined ? {} : { ticket }),
    }),
  });
  const end = await asked.next();
  return end.came ? { [node.name]: end.value } : {};
}
