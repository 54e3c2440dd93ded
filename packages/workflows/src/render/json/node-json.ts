import * as z from "zod";
import { LeafProvenance } from "../provenance/provenance.ts";
import { ActionJson, DurationJson, JsonSchemaDocument, RemarkJson, RemindersJson, RoleJson } from "./json-parts.ts";

/** One body of a node in the JSON form: when it runs, and what is in it. */
export interface BodyJson {
  role: string;
  nodes: NodeJson[];
}

const BodyJson: z.ZodType<BodyJson> = z
  .lazy(() =>
    z.strictObject({
      role: z.string().describe("`yes`, `no`, a case's word, a branch's name, `body`, `when given up` …"),
      nodes: z.array(NodeJson),
    }),
  )
  .meta({ id: "Body" });

const common = {
  id: z.string().describe("Unique in the workflow, and the same for the same tree."),
  path: z
    .string()
    .optional()
    .describe("The journal's path, with `[]` for a loop's key. Decisions and stops have none."),
  number: z.string().describe("The number in the SOP."),
  title: z.string(),
  actor: z.enum(["customer", "admin", "technician", "system"]).describe("Who does it."),
  ...RemarkJson,
  bodies: z.array(BodyJson).describe("What is inside, in the order it can run."),
};

const escalation = z
  .strictObject({ after: DurationJson, to: RoleJson })
  .optional()
  .describe("Who may answer as well, and from when on, when nobody has answered.");
const person = { role: RoleJson, ticket: LeafProvenance.optional(), reminders: RemindersJson, escalation };
const answer = JsonSchemaDocument.describe("What an answer must look like.");
const item = z.strictObject({
  key: z.string(),
  title: z.string(),
  important: z.boolean().describe("Nothing that follows starts while it is open."),
  evidence: z.enum(["photo", "signature", "certificate", "link", "text"]).optional(),
});
const titled = { id: z.string(), title: z.string() };
const nested = z.strictObject({
  ...titled,
  version: z.string(),
  effective: z.string(),
  purpose: z.string(),
  input: JsonSchemaDocument,
});

const of = <const Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape });

/** One node in the JSON form. Functions appear as the provenance of what they give. */
export const NodeJson = z
  .discriminatedUnion("kind", [
    of("step", { action: ActionJson, input: LeafProvenance }),
    of("task", { ...person, instructions: LeafProvenance, answer }),
    of("form", {
      form: z.strictObject(titled),
      answer,
      to: LeafProvenance,
      about: LeafProvenance.describe("What an answer must name: `ticket` and `company`."),
      reminders: RemindersJson,
      closedBy: RoleJson.optional().describe("Who may close it without an answer."),
      giveUpAfter: DurationJson,
    }),
    of("checklist", { ...person, checklist: z.strictObject({ ...titled, items: z.array(item) }) }),
    of("approve", {
      by: RoleJson,
      ask: LeafProvenance,
      quorum: z.int().describe("How many different people must agree."),
      requester: LeafProvenance.optional().describe("Who may not approve, besides whoever started the run."),
      among: LeafProvenance.optional().describe("The only persons of the role who may approve."),
      reminders: RemindersJson,
      escalation,
    }),
    of("when", { label: z.string(), test: LeafProvenance }),
    of("choose", { label: z.string(), of: LeafProvenance }),
    of("each", { item: z.string().describe("The item's name in the body."), of: LeafProvenance, key: LeafProvenance }),
    of("together", { endsWith: z.string().optional().describe("The branch whose end is the end of the others.") }),
    of("within", { limit: DurationJson }),
    of("waitUntil", {
      check: ActionJson,
      input: LeafProvenance,
      until: LeafProvenance,
      every: DurationJson,
      giveUpAfter: DurationJson,
    }),
    of("waitFor", {
      event: z.strictObject({ ...titled, body: JsonSchemaDocument }),
      match: LeafProvenance,
      giveUpAfter: DurationJson,
    }),
    of("sleepUntil", { at: LeafProvenance }),
    of("run", { workflow: nested, input: LeafProvenance }),
    of("recover", {}),
    of("stop", { reason: LeafProvenance }),
  ])
  .meta({ id: "Node" });
export type NodeJson = z.output<typeof NodeJson>;
