import type { Simplify } from "./simplify.ts";

/** One way a node can end. A way whose branch stops the run (`never`) is no way to go on. */
export type Ending<Facts, Body> = [Body] extends [never] ? never : Simplify<Facts & Body>;
