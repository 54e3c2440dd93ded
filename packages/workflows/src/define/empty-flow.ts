import type { Flow } from "./flow.ts";
import { frozenCopy } from "./frozen-copy.ts";
import type { Node, Nodes } from "./node.ts";

// biome-ignore lint/complexity/noBannedTypes: "nothing added yet", as in flow.ts.
type Methods = Exclude<keyof Flow<unknown, {}, never>, "nodes" | "~types" | "~outer" | "~names">;
// biome-ignore lint/suspicious/noExplicitAny: the typed face is `Flow`; here only the names of its methods are held to.
type Builder = { readonly nodes: Nodes } & { readonly [K in Methods]: (...given: any[]) => Builder };
type Branch = (flow: Builder) => { readonly nodes: Nodes };

const body = (branch: Branch): Nodes => branch(build([])).nodes;
const bodies = (branches: { readonly [key: string]: Branch }) =>
  Object.freeze(Object.fromEntries(Object.entries(branches).map(([key, branch]) => [key, body(branch)])));
const maybe = (key: string, branch: Branch | undefined) => (branch ? { [key]: body(branch) } : {});

/** The untyped side of `Flow`: every call returns a new chain, nothing is changed in place. */
function build(nodes: Nodes): Builder {
  const add = (node: object) => build([...nodes, frozenCopy(node) as Node]);
  return Object.freeze({
    nodes: Object.freeze(nodes),
    step: (name, action, input, remarks) => add({ kind: "step", name, action, input, ...remarks }),
    task: (name, spec) => add({ kind: "task", name, ...spec }),
    form: (name, { onReminder, afterLastReminder, ...spec }, over) =>
      add({
        kind: "form",
        name,
        ...spec,
        ...maybe("onReminder", onReminder),
        ...maybe("afterLastReminder", afterLastReminder),
        ...maybe("whenGivenUp", over),
      }),
    checklist: (name, spec) => add({ kind: "checklist", name, ...spec }),
    approve: (name, spec, guarded, declined) =>
      add({ kind: "approve", name, quorum: 1, ...spec, body: body(guarded), ...maybe("whenDeclined", declined) }),
    when: (label, test, then, otherwise) =>
      add({ kind: "when", label, test, yes: body(then), no: otherwise ? body(otherwise) : Object.freeze([]) }),
    choose: (label, of, cases) => add({ kind: "choose", label, of, cases: bodies(cases) }),
    each: (name, item, items, inner) => add({ kind: "each", name, item, ...items, body: body(inner) }),
    together: (name, branches, ending) => add({ kind: "together", name, branches: bodies(branches), ...ending }),
    within: (name, limit, inner, over, remarks) =>
      add({ kind: "within", name, limit, body: body(inner), whenOver: body(over), ...remarks }),
    waitUntil: (name, spec, over) => add({ kind: "waitUntil", name, ...spec, ...maybe("whenGivenUp", over) }),
    waitFor: (name, spec, over) => add({ kind: "waitFor", name, ...spec, ...maybe("whenGivenUp", over) }),
    sleepUntil: (name, at, remarks) => add({ kind: "sleepUntil", name, at, ...remarks }),
    run: (name, workflow, input, remarks) => add({ kind: "run", name, workflow, input, ...remarks }),
    recover: (name, inner, failed, remarks) =>
      add({ kind: "recover", name, body: body(inner), whenFailed: body(failed), ...remarks }),
    stop: (reason) => add({ kind: "stop", reason }),
  } satisfies Builder);
}

// biome-ignore lint/complexity/noBannedTypes: "nothing added yet", as in flow.ts.
export const emptyFlow = <Scope>(): Flow<Scope, {}, never> => build([]) as unknown as Flow<Scope, {}, never>;
