import type { AnyAction, Effect } from "../../define/define-action.ts";
import type { NodeOf } from "../../define/node.ts";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { inputPoints } from "./leaf-points.ts";

const effects: { readonly [E in Effect]: string } = {
  read: "reads",
  write: "changes",
  irreversible: "cannot be undone, changes",
};

/** What an action does to which systems, in two or three words. */
export const effectInWords = (action: AnyAction): string =>
  action.uses.length > 0
    ? `${effects[action.effect]} ${action.uses.join(", ")}`
    : effects[action.effect].replace(", changes", "");

/** How an action is fed, proven and settled. */
export const actionPoints = ({ action, input }: NodeOf<"step">, entry: OutlineEntry): readonly Point[] => [
  ...inputPoints("Given", input, action.input, entry),
  ...(action.effect === "read" ? [] : [{ text: `${proof(action)}. Unclear outcome: ${unclear(action)}` }]),
];

const proof = ({ verify }: AnyAction): string => (verify ? "Proof: read back" : "Proof: *not read back*");

function unclear({ again }: AnyAction): string {
  if (again === "safe") return "sent again";
  return again === "ask" || again === undefined ? "a person decides" : "looked up first";
}
