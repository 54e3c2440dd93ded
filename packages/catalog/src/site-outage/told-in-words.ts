/** What the customer branch had reached when service was restored. */
export interface CustomerBranch {
  readonly outcome: "through" | "ended early";
  readonly possiblyDone?: readonly string[];
  readonly first?: { readonly told: string } | undefined;
}

/** Whether the customer knew of the outage, and how, for the record. What was possibly sent counts as known: better told that it is over than left alone. */
export function toldInWords(
  { possiblyDone = [], first }: CustomerBranch,
  knows: "yes" | "perhaps" | "no",
): { knew: boolean; told: string } {
  if (first !== undefined && first.told !== "not yet") return { knew: true, told: `told ${first.told}` };
  if (possiblyDone.length > 0) return { knew: true, told: "a message was on its way when service came back" };
  if (knows === "yes") return { knew: true, told: "told by the service desk" };
  return { knew: false, told: "not told before service was back" };
}
