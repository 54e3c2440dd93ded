/** What the keeper tells a member. */
export type FromKeeper =
  | { readonly kind: "granted"; readonly id: number }
  | { readonly kind: "late"; readonly id: number; readonly reason: string };
