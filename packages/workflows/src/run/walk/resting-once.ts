import type { Execution } from "../execution.ts";
import { Parked } from "./parked.ts";

/** What only answers, and begins nothing. */
const answering: ReadonlySet<PropertyKey> = new Set(["now", "after", "instantOf", "recall", "halt"]);

/** An execution that begins nothing once something is so: whoever walks on with it parks at the next thing it would do. */
export const restingOnce = (execution: Execution, isSo: () => boolean): Execution =>
  new Proxy(execution, {
    get(target, key) {
      const member = Reflect.get(target, key) as unknown;
      if (typeof member !== "function" || answering.has(key)) return member;
      return (...given: unknown[]) =>
        isSo() ? Promise.reject(new Parked([])) : (Reflect.apply(member, target, given) as unknown);
    },
  });
