import {
  type AnyAction,
  type AnyWorkflow,
  defineAction,
  defineChecklist,
  defineEvent,
  defineForm,
  defineRole,
  defineWorkflow,
  type Effect,
  type Flow,
} from "@msp/workflows";
import fc from "fast-check";
import * as z from "zod";

/** The builder without its types: a generated tree has no types to check. */
type Loose = {
  readonly [M in Exclude<keyof Flow<unknown, object, never>, "nodes" | "~types">]: (...given: unknown[]) => Loose;
};
type Add = (flow: Loose, name: () => string) => Loose;
type Body = readonly Add[];

const build = (body: Body, name: () => string) => (flow: Loose) => body.reduce((chain, add) => add(chain, name), flow);

/** Text with everything that means something in Markdown, Mermaid, JSON or YAML. */
const words = fc.oneof(
  fc.constantFrom(
    "*bold* `code` [x](y)",
    '"quote" #35; %% -->',
    "<b>|a|</b>\n# b\n- c",
    "$x$ __y__ \\",
    "  ",
    "end",
    "ünï 🙂",
  ),
  fc.string({ maxLength: 12 }),
);

/** Leaves that do what leaves do, well and badly. */
interface Scope {
  readonly input: { readonly id: string; readonly name: string; readonly list: readonly { readonly on: boolean }[] };
  readonly other: unknown;
  readonly missing: { readonly deep: { readonly deeper: string } };
}
const leaf = fc.constantFrom<(scope: Scope) => unknown>(
  () => "fixed",
  () => undefined,
  ({ input }) => input,
  ({ input }) => ({ id: input.id, name: `<${input.name}>` }),
  ({ input }) => input.list.filter(({ on }) => on),
  ({ input, other }) => (input.id === other ? "same" : new Date(input.name).toISOString()),
  ({ missing }) => missing.deep.deeper.trim().length > 3,
  () => {
    throw new Error("A leaf that always throws.");
  },
);

const action = (effect: Effect, title: string): AnyAction =>
  defineAction({
    id: "generated.action",
    title,
    effect,
    uses: ["ticketing"],
    input: z.unknown(),
    output: z.unknown(),
    run: () => Promise.reject(new Error("Printing runs nothing.")),
    ...(effect === "read" ? {} : { again: "ask" }),
  } as never);

const role = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const remind = { after: "1 day", every: "2 business days", atMost: 3 };
const answer = z.object({ done: z.boolean(), note: z.string().optional() });

const remarks = fc.record(
  { title: words, why: words, source: fc.constantFrom("customer", "practice") },
  { requiredKeys: [] },
);

/** One call of the builder; `depth` bounds how much goes inside. */
const call = (depth: number): fc.Arbitrary<Add> => {
  const body = depth > 0 ? fc.array(call(depth - 1), { maxLength: 3 }) : fc.constant<Body>([]);
  const maybe = fc.option(body, { nil: undefined });
  const given = fc.record({ leaf, other: leaf, words, remarks, body, second: body, maybe });
  const forms: ((parts: typeof given extends fc.Arbitrary<infer T> ? T : never) => Add)[] = [
    ({ leaf, words, remarks }) =>
      (flow, name) =>
        flow.step(name(), action("write", words), leaf, remarks),
    ({ leaf, words, remarks }) =>
      (flow, name) =>
        flow.step(name(), action("irreversible", words), leaf, remarks),
    ({ leaf, other, remarks }) =>
      (flow, name) =>
        flow.task(name(), {
          role,
          instructions: leaf,
          answer,
          ticket: other,
          remind: other,
          escalate: { after: leaf, to: role },
          ...remarks,
        }),
    ({ leaf, other, words, body, second, maybe }) =>
      (flow, name) =>
        flow.form(
          name(),
          {
            form: defineForm({ id: "form", title: words, answer }),
            to: leaf,
            about: other,
            remind,
            onReminder: build(body, name),
            afterLastReminder: build(second, name),
            giveUpAfter: leaf,
          },
          maybe && build(maybe, name),
        ),
    ({ words, remarks }) =>
      (flow, name) =>
        flow.checklist(name(), {
          checklist: defineChecklist({ id: "list", title: words, items: { one: { title: words, important: true } } }),
          role,
          ...remarks,
        }),
    ({ leaf, other, remarks, body, maybe }) =>
      (flow, name) =>
        flow.approve(
          name(),
          { by: role, ask: leaf, requester: other, ...remarks },
          build(body, name),
          maybe && build(maybe, name),
        ),
    ({ leaf, words, body, second }) =>
      (flow, name) =>
        flow.when(words, leaf, build(body, name), build(second, name)),
    ({ leaf, words, body, second }) =>
      (flow, name) =>
        flow.choose(words, leaf, { [`${words}1`]: build(body, name), two: build(second, name) }),
    ({ leaf, other, body, remarks }) =>
      (flow, name) =>
        flow.each(name(), name(), { of: leaf, key: other, ...remarks }, build(body, name)),
    ({ body, second }) =>
      (flow, name) =>
        flow.together(name(), { first: build(body, name), second: build(second, name) }),
    ({ leaf, body, second, remarks }) =>
      (flow, name) =>
        flow.within(name(), leaf, build(body, name), build(second, name), remarks),
    ({ leaf, other, words, maybe, remarks }) =>
      (flow, name) =>
        flow.waitUntil(
          name(),
          {
            check: action("read", words),
            input: leaf,
            until: other,
            every: "5 minutes",
            giveUpAfter: other,
            ...remarks,
          },
          maybe && build(maybe, name),
        ),
    ({ leaf, words, maybe, remarks }) =>
      (flow, name) =>
        flow.waitFor(
          name(),
          {
            event: defineEvent({ id: "event", title: words, body: answer }),
            match: leaf,
            giveUpAfter: "1 day",
            ...remarks,
          },
          maybe && build(maybe, name),
        ),
    ({ leaf, remarks }) =>
      (flow, name) =>
        flow.sleepUntil(name(), leaf, remarks),
    ({ body, second, remarks }) =>
      (flow, name) =>
        flow.recover(name(), build(body, name), build(second, name), remarks),
    ({ leaf, words, body, remarks }) =>
      (flow, name) =>
        flow.run(name(), workflow(words, body, name), leaf, remarks),
    ({ leaf }) =>
      (flow) =>
        flow.stop(leaf),
    ({ words }) =>
      (flow) =>
        flow.stop(words),
  ];
  return fc
    .tuple(given, fc.nat({ max: forms.length - 1 }))
    .map(([parts, which]) => forms[which]?.(parts) ?? ((flow) => flow));
};

const workflow = (title: string, body: Body, name: () => string): AnyWorkflow =>
  defineWorkflow({
    id: "generated",
    title,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: title,
    input: z.object({ id: z.string(), name: z.string() }),
    steps: ((flow: Loose) => build(body, name)(flow)) as never,
    output: () => ({}),
  });

/** Workflows of every shape the language has, with names that are all different. */
export const workflowsOfAnyShape: fc.Arbitrary<AnyWorkflow> = fc
  .tuple(words, fc.array(call(2), { maxLength: 5 }))
  .map(([title, body]) => {
    let count = 0;
    return workflow(title, body, () => `name${++count}`);
  });
