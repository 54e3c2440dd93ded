import type { FormNode } from "../../define/node.ts";
import type { Json } from "../../ports/json.ts";
import { askPerson } from "./ask-person.ts";
import { deadline } from "./deadline.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import { inside, type Place } from "./place.ts";
import { Stopped } from "./stopped.ts";
import { walkNodes } from "./walk-nodes.ts";

/** What reaches a form's wait: its answer, or the word of somebody who may close it. */
export type FormMessage = { readonly answer: Json } | { readonly closed: string };

export async function walkForm(node: FormNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const to = await decideLeaf(place, path, "recipient", node.to);
  const about = await decideLeaf(place, path, "about", node.about);
  const asked = await askPerson(place, {
    path,
    remind: node.remind,
    onReminder: node.onReminder,
    afterLastReminder: node.afterLastReminder,
    giveUpAt: await deadline(place, path, "give-up time", node.giveUpAfter),
    build: () => ({
      path,
      kind: "form",
      to,
      title: node.form.title,
      text: `Form "${node.form.title}" for ticket ${about.ticket}`,
      answer: jsonSchemaOf(node.form.schema),
      about: { form: node.form.id, ticket: about.ticket, company: about.company },
      ...(node.closedBy ? { closedBy: node.closedBy.id } : {}),
    }),
  });
  const end = await asked.next();
  const message = end.came ? (end.value as unknown as FormMessage) : { closed: "nobody answered in time" };
  if (end.came && "answer" in message)
    return { [node.name]: { outcome: "answered", by: end.by.id, answer: message.answer } };
  const reason = "closed" in message ? message.closed : "";
  if (end.came) await place.execution.close(`${path}@close`, asked.request, `closed by ${end.by.name}: ${reason}`);
  if (!node.whenGivenUp) throw new Stopped(`No answer to the form "${node.form.title}": ${reason}`);
  return {
    [node.name]: { outcome: "gave up", reason, ...(await walkNodes(node.whenGivenUp, inside(place, node.name))) },
  };
}
