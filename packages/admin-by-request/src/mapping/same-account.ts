/** Whether two account names mean the same one: without regard to case, and to a domain before or behind the name where only one of them has it. */
export function sameAccount(left: string, right: string): boolean {
  const [one, other] = [fold(left), fold(right)];
  return one === other || (bare(one) === bare(other) && (one === bare(one) || other === bare(other)));
}

const fold = (text: string): string => text.trim().toLowerCase();

const bare = (account: string): string => (account.split("\\").at(-1) ?? account).replace(/@.*$/, "");
