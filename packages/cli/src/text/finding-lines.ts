import type { TenantFinding } from "@msp/autotask";
import { wrapTextAfter } from "./wrap-text.ts";

const signs = { fine: "✔", wrong: "✖", "by hand": "☐" } as const;

/** A finding for people: a sign, what was looked at and how it is, and what to do. */
export const findingLines = ({ verdict, about, what, advice }: TenantFinding, columns: number): readonly string[] => [
  ...wrapTextAfter(`${signs[verdict]} `, `${about}: ${what}`, columns),
  ...(advice === undefined ? [] : wrapTextAfter("    → ", advice, columns)),
];
