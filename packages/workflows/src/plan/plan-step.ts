import type { AnyAction } from "../define/define-action.ts";
import type { StepNode } from "../define/node.ts";
import type { Json } from "../ports/json.ts";
import { reasonOf } from "../run/reason-of.ts";
import { attemptJson } from "./attempt-leaf.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import { guarded } from "./guarded.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";

export async function planStep(node: StepNode, at: Planning): Promise<Planned> {
  const { action, name } = node;
  const { effect } = action;
  const mapped = attemptJson(node.input, guarded(at.known, ""));
  if ("untold" in mapped) {
    noteWrite(action, at, name);
    return plannedOn([planLine(at, node, { effect, ...mapped.untold })]);
  }
  return effect === "read" ? planRead(node, mapped.value, at) : planWrite(node, mapped.value, at);
}

async function planRead(node: StepNode, input: Json, at: Planning): Promise<Planned> {
  const { action, name } = node;
  const facts = { effect: action.effect, input };
  const writer = action.uses.map((port) => at.written.get(port)).find((path) => path !== undefined);
  if (writer !== undefined) return plannedOn([planLine(at, node, { ...facts, knownAfter: writer })]);
  if (!at.sure || action.whilePlanning === "skip") return plannedOn([planLine(at, node, facts)]);
  try {
    const output = await at.host.read(action, input);
    return plannedOn([planLine(at, node, { ...facts, will: "ran" })], { [name]: output });
  } catch (error) {
    return plannedOn([planLine(at, node, { ...facts, problem: reasonOf(error) })]);
  }
}

async function planWrite(node: StepNode, input: Json, at: Planning): Promise<Planned> {
  const { action, name } = node;
  const facts = { effect: action.effect, input };
  try {
    const write = await at.host.describe(action, input);
    noteWrite(action, at, name);
    if (!write) return plannedOn([planLine(at, node, { ...facts, answer: "nothing left to write" })]);
    const { facts: _facts, ...shown } = write;
    return plannedOn([planLine(at, node, { ...facts, write: { ...shown, fingerprint: fingerprintOf(write) } })]);
  } catch (error) {
    noteWrite(action, at, name);
    return plannedOn([planLine(at, node, { ...facts, problem: reasonOf(error) })]);
  }
}

function noteWrite(action: AnyAction, at: Planning, name: string): void {
  if (action.effect === "read") return;
  for (const port of action.uses) if (!at.written.has(port)) at.written.set(port, at.prefix + name);
}
