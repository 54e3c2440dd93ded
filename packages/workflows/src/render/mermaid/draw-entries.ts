import type { Node } from "../../define/node.ts";
import type { OutlineBody, OutlineEntry } from "../outline-of.ts";
import { wordsOfName } from "../words-of-name.ts";
import type { Drawing, Exit, Look } from "./drawing.ts";

/** Draws a chain of nodes and returns the ways out of it; none when it always ends the run. */
export const drawEntries = (
  drawing: Drawing,
  entries: readonly OutlineEntry[],
  entering: readonly Exit[],
): readonly Exit[] => entries.reduce<readonly Exit[]>((exits, entry) => drawEntry(drawing, entry, exits), entering);

function drawEntry(drawing: Drawing, entry: OutlineEntry, entering: readonly Exit[]): readonly Exit[] {
  const { node, number, title, sameAs } = entry;
  const text = `${number} ${title}${sameAs ? ` (as in ${sameAs})` : ""}`;
  const id = drawing.node(`n${number.replaceAll(".", "_")}`, lookOf(entry), text, entering);
  const body = (role: string): OutlineBody | undefined => entry.bodies.find((one) => one.role === role);
  const framed = (one: OutlineBody | undefined, label: string, exits: readonly Exit[]): readonly Exit[] =>
    one && one.entries.length > 0
      ? drawing.frame(`${id}_in${entry.bodies.indexOf(one) + 1}`, label, () => drawEntries(drawing, one.entries, exits))
      : exits;
  /** A last branch, or where there is none the end of the run. */
  const otherwise = (role: string, label: string): readonly Exit[] => {
    const exit: Exit = { from: id, label, isAside: true };
    const branch = body(role);
    if (branch) return drawEntries(drawing, branch.entries, [exit]);
    drawing.node(`${id}_end`, "stop", `End the run: ${label}`, [exit]);
    return [];
  };

  if ("escalate" in node && node.escalate) {
    const { after, to } = node.escalate;
    const label = `no answer ${typeof after === "string" ? `after ${after}` : "in time"}: ${to.title} too`;
    drawing.lead([{ from: id, label, isAside: true }], id);
  }
  switch (node.kind) {
    case "when":
    case "choose":
      return entry.bodies.flatMap((one) => drawEntries(drawing, one.entries, [{ from: id, label: one.role }]));
    case "approve":
      return [
        ...framed(body("body"), "Once approved", [{ from: id, label: "approved" }]),
        ...otherwise("when declined", "declined"),
      ];
    case "each": {
      const ends = framed(body("body"), title, [{ from: id, label: "next" }]);
      drawing.lead(
        ends.filter(({ from }) => from !== id),
        id,
      );
      return [{ from: id, label: "all done" }];
    }
    case "within":
      return [
        ...framed(body("body"), title, [{ from: id }]),
        ...drawEntries(drawing, body("when over")?.entries ?? [], [{ from: id, label: "time is up", isAside: true }]),
      ];
    case "recover":
      return [
        ...framed(body("body"), "Steps that may fail", [{ from: id }]),
        ...drawEntries(drawing, body("when failed")?.entries ?? [], [
          { from: id, label: "a step failed", isAside: true },
        ]),
      ];
    case "together": {
      const ends = entry.bodies.flatMap((one) =>
        framed(one, wordsOfName(one.role), [{ from: id, label: wordsOfName(one.role) }]),
      );
      if (entry.bodies.length === 0) return [{ from: id }];
      const joined =
        node.endsWith === undefined ? "All are through" : `Goes on when ${wordsOfName(node.endsWith)} is through`;
      return ends.length > 0 ? [{ from: drawing.node(`${id}_join`, "control", joined, ends) }] : [];
    }
    case "form":
      for (const role of ["at every reminder", "after the last reminder"]) {
        const ends = framed(body(role), role, [{ from: id, label: role, isAside: true }]);
        drawing.lead(
          ends.filter(({ from }) => from !== id).map((exit) => ({ ...exit, isAside: true })),
          id,
        );
      }
      return [{ from: id, label: "answered" }, ...otherwise("when given up", "no answer in time")];
    case "waitUntil":
      drawing.lead(
        [{ from: id, label: typeof node.every === "string" ? `every ${node.every}` : "again", isAside: true }],
        id,
      );
      return [{ from: id, label: "satisfied" }, ...otherwise("when given up", "given up")];
    case "waitFor":
      return [{ from: id, label: "it came" }, ...otherwise("when given up", "given up")];
    case "run":
      return framed(body("body"), node.workflow.title, [{ from: id }]);
    case "stop":
      return [];
    default:
      return [{ from: id }];
  }
}

function lookOf({ node, actor }: OutlineEntry): Look {
  const special: Partial<Record<Node["kind"], Look>> = {
    when: "decision",
    choose: "decision",
    each: "control",
    together: "control",
    within: "control",
    recover: "control",
    stop: "stop",
  };
  return special[node.kind] ?? actor;
}
