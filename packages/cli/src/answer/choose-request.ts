import type { PersonRequest } from "@msp/workflows/ports";
import { UsageError } from "../usage-error.ts";
import type { Answering } from "./answering.ts";
import { describeAsked } from "./describe-asked.ts";

/** Which of several open requests is meant: the only one, or the one a person at the terminal chooses. Throws `UsageError` with their tokens where nobody can. */
export async function chooseRequest(answering: Answering, open: readonly PersonRequest[]): Promise<PersonRequest> {
  const [only, ...others] = open;
  if (only && others.length === 0) return only;
  const { terminal, options } = answering.context;
  const titles = await Promise.all(open.map(async (request) => (await describeAsked(answering, request))[0]));
  if (!terminal.canAsk || options.json) {
    const list = open.map(({ token }, index) => `  ${token}  ${titles[index]}`);
    throw new UsageError(`${open.length} questions are open. Name one of them:\n${list.join("\n")}`);
  }
  for (const [index, { runId }] of open.entries()) terminal.write(`${index + 1}  ${titles[index]} (run ${runId})`);
  for (;;) {
    const typed = await terminal.ask(`Which? [1 to ${open.length}] > `);
    const chosen = open[Number(typed) - 1];
    if (chosen) return chosen;
    terminal.error(`Give a number from 1 to ${open.length}.`);
  }
}
