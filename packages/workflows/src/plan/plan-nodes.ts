import { childrenOf } from "../define/children-of.ts";
import type { AnyAction } from "../define/define-action.ts";
import { escapeSegment } from "../define/escape-segment.ts";
import type { Leaf, Node, Nodes } from "../define/node.ts";
import type { Json } from "../ports/json.ts";
import type { WriteRequest } from "../ports/write-request.ts";
import { titleOf } from "../render/title-of.ts";
import { reasonOf } from "../run/reason-of.ts";
import { toJsonValue } from "../run/to-json-value.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import { hashOfPlan } from "./hash-of-plan.ts";
import { attempt, attemptFields, attemptJson, guarded } from "./not-known-yet.ts";
import type { PlanLine } from "./plan-line.ts";
import { ruledOut } from "./ruled-out.ts";

/** How planning asks the world: reads are performed, writes only described. */
export interface PlanningHost {
  read(action: AnyAction, input: Json): Promise<Json>;
  describe(action: AnyAction, input: Json): Promise<WriteRequest | undefined>;
}

/** Where planning stands. */
interface Planning {
  readonly host: PlanningHost;
  readonly prefix: string;
  /** Results that are known, by name. */
  readonly known: Readonly<Record<string, unknown>>;
  /** Whether the run surely gets here, as far as can be told. */
  readonly sure: boolean;
  /** Ports a planned write goes to, with the write's path: what is read from them afterwards is not known yet. */
  readonly written: Map<string, string>;
}

/** What a chain was planned to do, and which of its results are known. */
interface Planned {
  readonly lines: readonly PlanLine[];
  readonly own: Readonly<Record<string, unknown>>;
  /** The run surely ends in this chain. */
  readonly stopped: boolean;
}

const leafOrValue = <T>(given: T | Leaf<T>, scope: object) =>
  typeof given === "function" ? attempt(given as (scope: never) => T, scope) : { value: given };

/** Walks every branch that can still happen. Reads run, writes never do. */
export async function planNodes(nodes: Nodes, planning: Planning): Promise<Planned> {
  const lines: PlanLine[] = [];
  let own: Record<string, unknown> = {};
  for (const node of nodes) {
    const here = { ...planning, known: { ...planning.known, ...own } };
    const planned = await planNode(node, here);
    lines.push(...planned.lines);
    own = { ...own, ...planned.own };
    if (planned.stopped) return { lines, own, stopped: true };
  }
  return { lines, own, stopped: false };
}

const unknown: Readonly<Record<string, unknown>> = {};
const proceed = (lines: readonly PlanLine[], own: Readonly<Record<string, unknown>> = unknown): Planned => ({
  lines,
  own,
  stopped: false,
});

async function planNode(node: Node, at: Planning): Promise<Planned> {
  const scope = guarded(at.known, "");
  const line = (more: Partial<PlanLine> = {}): PlanLine => ({
    path: at.prefix + ("name" in node ? node.name : ""),
    kind: node.kind,
    title: titleOf(node),
    will: at.sure ? "would" : "might",
    ...more,
  });
  const into = (nodes: Nodes, segment: string, more: Partial<Planning> = {}) =>
    planNodes(nodes, { ...at, prefix: at.prefix + segment, ...more });
  const alternatives = async (): Promise<PlanLine[]> => {
    const lines: PlanLine[] = [];
    for (const child of childrenOf(node))
      lines.push(...(await into(child.nodes, child.segment, { sure: false })).lines);
    return lines;
  };
  switch (node.kind) {
    case "step":
      return planStep(node.name, node.action, attemptJson(node.input as (scope: never) => unknown, scope), at, line);
    case "when":
    case "choose": {
      const answer = attempt<unknown>(node.kind === "when" ? (node.test as never) : (node.of as never), scope);
      if (!("value" in answer))
        return proceed([line({ answer: "not known yet", knownAfter: answer.waitsFor }), ...(await alternatives())]);
      const word = String(answer.value);
      const nodes = node.kind === "when" ? (answer.value ? node.yes : node.no) : (node.cases[word] ?? []);
      const taken = await into(nodes, "");
      const all = childrenOf(node).map((child) => child.nodes);
      return {
        ...taken,
        own: { ...ruledOut(all, nodes), ...taken.own },
        lines: [line({ answer: node.kind === "when" ? Boolean(answer.value) : word }), ...taken.lines],
      };
    }
    case "each": {
      const items = attempt(node.of as (scope: never) => readonly unknown[], scope);
      if (!("value" in items)) return proceed([line({ knownAfter: items.waitsFor }), ...(await alternatives())]);
      const lines = [line({ answer: `${items.value.length} items` })];
      const results: object[] = [];
      for (const item of items.value) {
        const segment = `${node.name}[${escapeSegment(node.key(item))}]/`;
        const planned = await into(node.body, segment, { known: { ...at.known, [node.item]: item } });
        lines.push(...planned.lines);
        results.push(guarded(planned.own, segment));
        if (planned.stopped) return { lines, own: unknown, stopped: true };
      }
      return proceed(lines, { [node.name]: results });
    }
    case "together": {
      const lines = [line()];
      const branches: Record<string, object> = {};
      let stopped = false;
      for (const [branch, nodes] of Object.entries(node.branches)) {
        const planned = await into(nodes, `${node.name}/${escapeSegment(branch)}/`);
        lines.push(...planned.lines);
        branches[branch] = guarded(planned.own, `${node.name}.${branch}`);
        stopped ||= planned.stopped;
      }
      return { lines, own: { [node.name]: branches }, stopped };
    }
    case "run": {
      const { known, waitsFor } = attemptFields(node.input as (scope: never) => unknown, scope);
      // Parsed only when all of it is known: a schema cannot say anything about a part.
      const input = waitsFor === undefined ? toJsonValue(node.workflow.input.parse(known)) : guarded(known, "input");
      const body = await into(node.workflow.nodes, `${node.name}/`, { known: { input } });
      const head = line({ input: known, ...(waitsFor === undefined ? {} : { knownAfter: waitsFor }) });
      const output = body.stopped
        ? { waitsFor: node.name }
        : attempt(node.workflow.output as (scope: never) => unknown, guarded({ input, ...body.own }, ""));
      const own = { [node.name]: "value" in output ? output.value : guarded({}, node.name) };
      return { lines: [head, ...body.lines], own, stopped: body.stopped };
    }
    case "approve": {
      const body = await into(node.body, `${node.name}/`, { written: new Map(at.written) });
      const question = attempt(node.ask as (scope: never) => string, scope);
      const lines = [
        line({
          hash: hashOfPlan(body.lines),
          ...("value" in question ? { answer: question.value } : { knownAfter: question.waitsFor }),
        }),
        ...body.lines.map((one): PlanLine => (one.will === "would" ? { ...one, will: "might" } : one)),
      ];
      if (node.whenDeclined) lines.push(...(await into(node.whenDeclined, `${node.name}/`, { sure: false })).lines);
      return proceed(lines);
    }
    case "within":
    case "recover": {
      const [first, second] = node.kind === "within" ? [node.body, node.whenOver] : [node.body, node.whenFailed];
      const body = await into(first, `${node.name}/`);
      return proceed([line(), ...body.lines, ...(await into(second, `${node.name}/`, { sure: false })).lines]);
    }
    case "waitUntil": {
      const input = attemptJson(node.input as (scope: never) => unknown, scope);
      const facts = "value" in input ? { input: input.value } : { knownAfter: input.waitsFor };
      return proceed([line({ effect: "read", ...facts }), ...(await alternatives())]);
    }
    case "sleepUntil": {
      const instant = attempt(node.at as (scope: never) => string, scope);
      return proceed([line("value" in instant ? { answer: instant.value } : { knownAfter: instant.waitsFor })]);
    }
    case "stop": {
      const reason = leafOrValue(node.reason as string, scope);
      return {
        lines: [line("value" in reason ? { answer: reason.value } : { knownAfter: reason.waitsFor })],
        own: unknown,
        stopped: at.sure,
      };
    }
    default:
      return proceed([line(), ...(await alternatives())]);
  }
}

async function planStep(
  name: string,
  action: AnyAction,
  mapped: { readonly value: Json } | { readonly waitsFor: string },
  at: Planning,
  line: (more: Partial<PlanLine>) => PlanLine,
): Promise<Planned> {
  const effect = { effect: action.effect };
  if (!("value" in mapped)) {
    noteWrite(action, at, name);
    return proceed([line({ ...effect, knownAfter: mapped.waitsFor })]);
  }
  const input = mapped.value;
  if (action.effect === "read") {
    const writer = action.uses.map((port) => at.written.get(port)).find((path) => path !== undefined);
    if (writer !== undefined) return proceed([line({ ...effect, input, knownAfter: writer })]);
    if (!at.sure) return proceed([line({ ...effect, input })]);
    try {
      const output = await at.host.read(action, input);
      return proceed([line({ ...effect, input, will: "ran" })], { [name]: output });
    } catch (error) {
      return proceed([line({ ...effect, input, problem: reasonOf(error) })]);
    }
  }
  try {
    const write = await at.host.describe(action, input);
    noteWrite(action, at, name);
    if (!write) return proceed([line({ ...effect, input, answer: "nothing left to write" })]);
    const { facts: _facts, ...shown } = write;
    return proceed([line({ ...effect, input, write: { ...shown, fingerprint: fingerprintOf(write) } })]);
  } catch (error) {
    noteWrite(action, at, name);
    return proceed([line({ ...effect, input, problem: reasonOf(error) })]);
  }
}

function noteWrite(action: AnyAction, at: Planning, name: string): void {
  if (action.effect === "read") return;
  for (const port of action.uses) if (!at.written.has(port)) at.written.set(port, at.prefix + name);
}
