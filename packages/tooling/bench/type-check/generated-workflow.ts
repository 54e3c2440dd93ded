/** What a generated file consists of. */
export interface Size {
  readonly steps: number;
  readonly decisions: number;
  /** How many of the steps are tasks, each with an answer of its own; the others are actions. */
  readonly tasks: number;
  /** How many different actions there are; steps take turns with them. */
  readonly actions: number;
}

/** One file twice: whole, and with nothing but the zod schemas of its steps. */
export interface GeneratedFile {
  readonly workflow: string;
  readonly schemasAlone: string;
}

/** Writes a workflow in which every step reads what the one before gave, and every decision holds one step in either branch. */
export function generatedWorkflow(size: Size): GeneratedFile {
  const steps = stepsOf(size);
  const schemas = [
    ...range(size.actions).map(schemasOfAction),
    ...steps.filter(({ kind }) => kind === "task").map(({ index }) => schemaOfTask(index)),
  ].join("\n");
  const zod = 'import * as z from "zod";';
  return {
    schemasAlone: [zod, schemas, exported(schemas)].join("\n"),
    workflow: [
      zod,
      'import { defineAction, defineRole, defineWorkflow } from "@msp/workflows";',
      schemas,
      'const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });',
      range(size.actions).map(actionOf).join("\n"),
      workflowOf(steps, size),
    ].join("\n"),
  };
}

/** Keeps the schemas in use, as the workflow does. */
const exported = (schemas: string): string =>
  `export const schemas = { ${[...schemas.matchAll(/const (\w+) =/g)].map(([, name]) => name).join(", ")} };`;

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

interface Step {
  readonly index: number;
  readonly kind: "action" | "task";
  /** The number of its action. */
  readonly action: number;
}

/** Tasks are spread evenly between the actions. */
function stepsOf({ steps, tasks, actions }: Size): readonly Step[] {
  let used = 0;
  return range(steps).map((index) => {
    const isTask = Math.floor(((index + 1) * tasks) / steps) > Math.floor((index * tasks) / steps);
    const step: Step = { index, kind: isTask ? "task" : "action", action: used % actions };
    if (!isTask) used += 1;
    return step;
  });
}

const schemasOfAction = (number: number): string => `const input${number} = z.object({
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

const schemaOfTask = (index: number): string => `const answer${index} = z.object({
  id: z.string(),
  reached${index}: z.boolean(),
  outcome: z.enum(["done", "not possible"]),
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

function workflowOf(steps: readonly Step[], { decisions }: Size): string {
  const between = Math.floor(steps.length / decisions);
  const lines: string[] = [];
  let last = "input";
  for (let index = 0; index < steps.length; index += 1) {
    const [step, next] = [steps[index], steps[index + 1]];
    if (!step) break;
    if (index % between === between - 2 && next) {
      lines.push(
        `.when("decision ${index}", ({ ${last} }) => ${idOf(last)} === "", (flow) => flow${lineOf(step, last)}, (flow) => flow${lineOf(next, last)})`,
      );
      index += 1;
    } else {
      lines.push(lineOf(step, last));
      last = `s${step.index}`;
    }
  }
  return `export const generated = defineWorkflow({
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
}

const idOf = (from: string): string => (from === "input" ? "input.ticketId" : `${from}.id`);

function lineOf({ index, kind, action }: Step, from: string): string {
  if (kind === "task")
    return `.task("s${index}", { role: technician, instructions: ({ ${from} }) => \`Look at \${${idOf(from)}}\`, answer: answer${index} })`;
  const text = from === "input" ? '"the first"' : `${from}.contact.name`;
  return `.step("s${index}", action${action}, ({ ${from} }) => ({ ticketId: ${idOf(from)}, text${action}: ${text} }))`;
}
