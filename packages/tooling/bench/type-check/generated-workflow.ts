/** What a generated file consists of. */
export interface Size {
  readonly steps: number;
  readonly decisions: number;
  /** How many different actions the steps share. */
  readonly actions: number;
}

/** One file twice: whole, and with nothing but the zod schemas of its steps. */
export interface GeneratedFile {
  readonly workflow: string;
  readonly schemasAlone: string;
}

/** Writes a workflow in which every step reads what the one before gave, and every decision holds one step in either branch. */
export function generatedWorkflow(size: Size): GeneratedFile {
  const numbers = range(size.actions);
  const zod = 'import * as z from "zod";';
  const schemas = numbers.map(schemasOf).join("\n");
  const names = numbers.flatMap((number) => [`input${number}`, `output${number}`]);
  const { lines, last } = chainOf(size);
  return {
    schemasAlone: [zod, schemas, `export const schemas = { ${names.join(", ")} };`].join("\n"),
    workflow: [
      zod,
      'import { defineAction, defineWorkflow } from "@msp/workflows";',
      schemas,
      numbers.map(actionOf).join("\n"),
      workflowOf(lines, last),
    ].join("\n"),
  };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const schemasOf = (number: number): string => `const input${number} = z.object({
  ticketId: z.string(),
  text${number}: z.string().min(1),
  visibility: z.enum(["internal", "customer"]).optional(),
});
const output${number} = z.object({
  id: z.string(),
  count${number}: z.int(),
  changedAt: z.iso.datetime(),
  contact: z.object({ name: z.string(), email: z.email().optional() }),
});`;

const actionOf = (number: number): string => {
  const isRead = number % 2 === 0;
  return `const action${number} = defineAction({
  id: "bench.action-${number}",
  title: "Action ${number}",
  effect: "${isRead ? "read" : "write"}",
  uses: ["ticketing"],
  input: input${number},
  output: output${number},
  ${isRead ? "" : 'again: "safe",'}
  run: async ({ input }) => ({
    id: input.ticketId,
    count${number}: 1,
    changedAt: input.text${number},
    contact: { name: input.ticketId },
  }),
});`;
};

const workflowOf = (lines: readonly string[], last: string): string => `export const generated = defineWorkflow({
  id: "generated",
  title: "Generated",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows what the compiler makes of many steps.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) => flow
    ${lines.join("\n    ")},
  output: ({ ${last} }) => ({ id: ${last}.id }),
});`;

function chainOf({ steps, decisions, actions }: Size): { lines: readonly string[]; last: string } {
  const lines: string[] = [];
  const between = Math.floor(steps / decisions);
  let last = "input";
  for (let index = 0; index < steps; index += 1) {
    const step = stepOf(index, last, actions);
    if (index % between !== between - 2) {
      lines.push(step);
      last = `s${index}`;
      continue;
    }
    index += 1;
    const otherwise = stepOf(index, last, actions);
    lines.push(
      `.when("decision ${index}", ({ ${last} }) => ${idOf(last)} === "", (flow) => flow${step}, (flow) => flow${otherwise})`,
    );
  }
  return { lines, last };
}

const idOf = (from: string): string => (from === "input" ? "input.ticketId" : `${from}.id`);

function stepOf(index: number, from: string, actions: number): string {
  const number = index % actions;
  const text = from === "input" ? '"the first"' : `${from}.contact.name`;
  return `.step("s${index}", action${number}, ({ ${from} }) => ({ ticketId: ${idOf(from)}, text${number}: ${text} }))`;
}
