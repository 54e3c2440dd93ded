import type { Call } from "./call.ts";
import type { OperationFacts } from "./operation-facts.ts";

/**
 * A vendor's implementation of a port: what it can do, what it promises, and the port itself bound to one call.
 *
 * @example
 * ```ts
 * import type { PortAdapter, Ticketing } from "@msp/workflows/ports";
 *
 * declare const adapter: PortAdapter<Ticketing>;
 * const ticketing = adapter.on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * const ticket = await ticketing.getTicket("4711");
 * ```
 */
export interface PortAdapter<Port, Abilities extends object = object> {
  /** The system behind it, for example `autotask`. */
  readonly system: string;
  /** What varies between vendors; the port's contract suite checks that it is true. */
  readonly abilities: Abilities;
  /** The facts of every writing method, by method name. */
  readonly operations: { readonly [method: string]: OperationFacts };
  /** The port for the length of one action. */
  on(call: Call): Port;
}
