/** What the keeper tells a member. */
export type FromKeeper =
  /** The first words: whoever else listens on the port does not say them. */
  | { readonly kind: "keeping"; readonly form: 1 }
  | { readonly kind: "granted"; readonly id: number }
  | { readonly kind: "late"; readonly id: number; readonly reason: string };
