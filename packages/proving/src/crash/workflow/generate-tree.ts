import { userRemoval } from "@msp/catalog";
import type { Seeded } from "../seeded.ts";
import type { DeskWrite, TreeNode, TreePlan } from "./tree-plan.ts";

const inner = ["task", "checklist", "sleep", "event", "approve", "each", "together", "within", "recover"] as const;

/** Which writes may come once per tree only: a second one would want another value in the same field. */
const once: readonly DeskWrite[] = [
  "changeTicket",
  "addAdditionalContact",
  "removeAdditionalContact",
  "setContactActive",
];

/** How a tree is asked for. */
export interface TreeWish {
  /** Operations and kinds of node that must be in it. */
  readonly must: readonly string[];
  /** Only writes that can be marked, or repeated safely: what a second host may be given. */
  readonly isFindable: boolean;
  /** When the run begins, in milliseconds since 1970-01-01 UTC. */
  readonly start: number;
}

/** Generates a workflow: writes of every way to be settled, inside every kind of structure. The same decisions give the same tree. */
export function generateTree(decide: Seeded, { must, isFindable, start }: TreeWish): TreePlan {
  const kinds = isFindable ? (["addInternalNote", "addInternalNote", "changeTicket"] as const) : undefined;
  const items = Object.keys(userRemoval.items);
  const used = new Set<DeskWrite>();
  let names = 0;
  let approving = false;
  const name = (prefix: string) => {
    names += 1;
    return `${prefix}${names}`;
  };

  function write(wanted?: DeskWrite): TreeNode {
    const all: readonly DeskWrite[] = [
      "addInternalNote",
      "addInternalNote",
      "addCustomerNote",
      "setChecklistItemDone",
      "sendMail",
      ...once,
    ];
    let chosen = wanted ?? decide.pick(kinds ?? all);
    if (used.has(chosen) && once.includes(chosen)) chosen = "addInternalNote";
    used.add(chosen);
    const item = items.shift();
    if (chosen === "setChecklistItemDone" && item === undefined) chosen = "addInternalNote";
    return {
      kind: "write",
      name: name("w"),
      write: chosen,
      detail: chosen === "setChecklistItemDone" ? (item ?? "") : "",
    };
  }

  const body = (depth: number): readonly TreeNode[] =>
    Array.from({ length: decide.between(1, 2) }, () => node(depth + 1));

  function structure(kind: (typeof inner)[number], depth: number): TreeNode {
    switch (kind) {
      case "task":
      case "checklist":
        return { kind, name: name("p") };
      case "sleep": {
        const until = new Date(start + decide.between(1, 72) * 3_600_000).toISOString();
        return { kind, name: name("s"), until };
      }
      case "event":
        return { kind, name: name("v"), late: [write("addInternalNote")] };
      case "approve": {
        if (approving) return write();
        approving = true;
        // An approval says yes to its plan, so every body has a write to plan.
        const guarded: TreeNode = {
          kind,
          name: name("a"),
          body: [write(), ...body(depth)],
          declined: [write("addInternalNote")],
        };
        approving = false;
        return guarded;
      }
      case "each":
        return { kind, name: name("e"), keys: ["north", "south"].slice(0, decide.between(1, 2)), body: [eachWrite()] };
      case "together":
        return { kind, name: name("t"), branches: [body(depth), body(depth)] };
      case "within":
        return {
          kind,
          name: name("l"),
          limit: decide.pick(["1 minute", "2 hours", "1 day"] as const),
          body: [...body(depth), { kind: "task", name: name("p") }],
          over: [write("addInternalNote")],
        };
      case "recover":
        return { kind, name: name("r"), body: body(depth), failed: [write("addInternalNote")] };
    }
  }

  /** What is done for each must be something that can be done more than once. */
  const eachWrite = (): TreeNode =>
    write(isFindable ? "addInternalNote" : decide.pick(["addInternalNote", "addCustomerNote"]));

  const node = (depth: number): TreeNode =>
    depth > 2 || decide.chance(0.5) ? write() : structure(decide.pick(inner), depth);

  const wanted = must.flatMap((one): TreeNode[] => {
    if (one === "limit") return [structure("within", 2)];
    if (one === "giving up") return [structure("event", 2)];
    if (one === "approval" || one === "planned") return [structure("approve", 2)];
    if (one === "checklist" || one === "task" || one === "sleep") return [structure(one, 2)];
    if (
      once.includes(one as DeskWrite) ||
      ["addInternalNote", "addCustomerNote", "setChecklistItemDone", "sendMail"].includes(one)
    )
      return [write(one as DeskWrite)];
    return [];
  });
  const nodes = decide.shuffled([...wanted, ...Array.from({ length: decide.between(2, 4) }, () => node(0))]);
  return {
    nodes,
    hasChecklist: must.includes("applyChecklist") || used.has("setChecklistItemDone"),
    completes: must.includes("completeTicket") || decide.chance(0.3),
  };
}
