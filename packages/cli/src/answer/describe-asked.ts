import type { PersonRequest } from "@msp/workflows/ports";
import { knownWorkflow } from "../desk/known-workflow.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createNarrator } from "../progress/create-narrator.ts";
import { type Answering, answererOf } from "./answering.ts";

/** A request in the words of its procedure, one line each: whose turn it is, every word of the question, and the plan an approval stands for. */
export async function describeAsked(answering: Answering, request: PersonRequest): Promise<readonly string[]> {
  const { context, opened } = answering;
  const { desk, session } = opened;
  const { entries } = await desk.journal(request.runId);
  const [started] = entries;
  const workflow = started?.kind === "started" ? knownWorkflow(await context.workflows(), started) : undefined;
  if (!workflow) return [`${request.to}: ${request.title}`, ...request.text.split("\n")];
  const narrator = createNarrator({
    workflow,
    holders: roleHolders(session.tenant, answererOf(answering)),
    format: (at) => session.calendar.format(at),
  });
  for (const entry of entries) narrator.tell(entry);
  const { text, details = [] } = narrator.describeRequest(request);
  return [text, ...details.map((detail) => `  ${detail}`)];
}
