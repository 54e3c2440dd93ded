import { columnsOf } from "../text/columns-of.ts";
import type { CanaryRow } from "./canary-row.ts";
import type { NotTried } from "./canary-write.ts";

/** One write in a line, as it is over. */
export const describeCanaryRow = (row: CanaryRow): readonly string[] => [
  row.title,
  row.outcome === "written" ? "written" : `${row.outcome}: ${row.reason ?? ""}`,
  mailsOf(row),
];

/** Every write with the mails it set off, below each other, and what was not tried. */
export function describeCanary(rows: readonly CanaryRow[], notTried: readonly NotTried[]): readonly string[] {
  const left = rows.flatMap(({ title, leaves }) => (leaves === undefined ? [] : [`  ${title}: ${leaves}`]));
  return [
    ...columnsOf([["WRITE", "OUTCOME", "MAILS"], ...rows.map(describeCanaryRow)]),
    ...(left.length === 0 ? [] : ["", "Left on the ticket:", ...left]),
    "",
    "Not tried:",
    ...notTried.map(({ operation, why }) => `  ${operation}: ${why}`),
  ];
}

function mailsOf({ mails, customerWasMailed, lookedForMs, outcome }: CanaryRow): string {
  if (outcome === "refused") return "";
  const stamp = customerWasMailed ? "some mail went to the customer" : "the ticket shows no mail to the customer";
  if (typeof mails === "string") return `${mails}; ${stamp}`;
  // Never "none": a mail may come later than anybody looked.
  if (mails.length === 0)
    return customerWasMailed ? stamp : `not observed within ${Math.round(lookedForMs / 60_000)} min`;
  return mails.map(({ template, recipient }) => `${template} → ${recipient}`).join("; ");
}
