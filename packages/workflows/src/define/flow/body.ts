import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Built } from "./built.ts";

// biome-ignore lint/complexity/noBannedTypes: `{}` is "nothing added yet"; a wider type would count every name as taken.
export type Nothing = {};

/** A chain inside another: it sees everything around it and has added nothing yet. */
type Begin<Scope> = Flow<Scope, Nothing, never>;

/** What an author writes for a branch or a body: `(flow) => flow.step(…)`. */
export type Body<Scope, Own, U> = (flow: Begin<Scope>) => Built<Own, U>;

/** Several bodies by word or by name, whose results are worked out afterwards. */
export type Bodies<Scope> = { readonly [name: string]: (flow: Begin<Scope>) => Built<unknown, Need> };
export type OwnOf<B> = B extends (flow: never) => Built<infer Own, unknown> ? Own : never;
export type NeedsOf<B> = B extends (flow: never) => Built<unknown, infer U extends Need> ? U : never;
