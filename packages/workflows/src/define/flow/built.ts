import type { Nodes } from "../node.ts";

/** What a finished chain is. Branches return this and not `Flow`, so comparing a branch costs two properties instead of seventeen methods. */
export interface Built<out Own, out U> {
  readonly nodes: Nodes;
  readonly "~types"?: { own: Own; needs: U };
}
