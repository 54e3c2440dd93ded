import type { Lane } from "../limits.ts";

/** What a member tells the keeper. `id` names one request of this member. */
export type FromMember =
  | {
      readonly kind: "take";
      readonly id: number;
      readonly key: string;
      readonly lane?: Lane;
      readonly notAfter?: number;
    }
  | { readonly kind: "give up"; readonly id: number }
  | { readonly kind: "leave"; readonly id: number }
  | { readonly kind: "pause"; readonly until: number };
