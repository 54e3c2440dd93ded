import type { Scalar } from "../model/scalar.ts";
import { foldText } from "../store/fold-text.ts";
import type { Row } from "../store/row.ts";
import type { RuleCondition } from "./workflow-rule.ts";

/** What a rule can see: the ticket before and after a write, and the note that was added. */
export interface RuleScene {
  readonly before: Row | undefined;
  readonly after: Row;
  readonly note: Readonly<Record<string, Scalar>> | undefined;
}

const look = (condition: RuleCondition, row: Row | undefined, note: RuleScene["note"]): Scalar => {
  if ("field" in condition) return row?.values[condition.field] ?? null;
  if ("udf" in condition) {
    const name = Object.keys(row?.userDefined ?? {}).find((key) => foldText(key) === foldText(condition.udf));
    return name === undefined ? null : (row?.userDefined[name] ?? null);
  }
  return note?.[condition.note] ?? null;
};

const same = (left: Scalar, right: Scalar): boolean =>
  left === right || (left !== null && right !== null && foldText(String(left)) === foldText(String(right)));

/** Whether a condition holds. Texts are compared without regard to case; user-defined values are texts. */
export const conditionHolds = (condition: RuleCondition, { before, after, note }: RuleScene): boolean => {
  const now = look(condition, after, note);
  if ("is" in condition) return same(now, condition.is);
  if ("isNot" in condition) return !same(now, condition.isNot);
  if ("contains" in condition) return foldText(String(now ?? "")).includes(foldText(condition.contains));
  const then = look(condition, before, undefined);
  if (same(then, now) || !same(now, condition.changesTo)) return false;
  return condition.from === undefined || same(then, condition.from);
};
