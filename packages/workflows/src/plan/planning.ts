import type { AnyAction } from "../define/define-action.ts";
import type { Node } from "../define/node.ts";
import type { Json } from "../ports/json.ts";
import type { WriteRequest } from "../ports/write-request.ts";
import { titleOf } from "../render/title-of.ts";
import type { PlanLine } from "./plan-line.ts";

/** How planning asks the world: reads are performed, writes only described. */
export interface PlanningHost {
  read(action: AnyAction, input: Json): Promise<Json>;
  /** `undefined` when nothing is left to write. */
  describe(action: AnyAction, input: Json): Promise<WriteRequest | undefined>;
}

/** Where planning stands. */
export interface Planning {
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
export interface Planned {
  readonly lines: readonly PlanLine[];
  readonly own: Readonly<Record<string, unknown>>;
  /** The run surely ends in this chain. */
  readonly stopped: boolean;
}

/** One line about a node: where it stands, or the chain it stands in when it has no name. */
export const planLine = (at: Planning, node: Node, more: Partial<PlanLine> = {}): PlanLine => ({
  path: at.prefix + ("name" in node ? node.name : ""),
  kind: node.kind,
  title: titleOf(node),
  will: at.sure ? "would" : "might",
  ...more,
});

/** A chain that goes on after these lines. */
export const plannedOn = (lines: readonly PlanLine[], own: Planned["own"] = {}): Planned => ({
  lines,
  own,
  stopped: false,
});
