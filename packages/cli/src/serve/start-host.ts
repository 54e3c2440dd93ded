import type { Host, HostAddresses } from "./create-host.ts";
import type { HostOptions } from "./host-options.ts";
import { openHost } from "./open-host.ts";

/**
 * Makes this process the host of a state file: it drives runs, fires timers, asks for tickets, starts runs by rule, and receives webhooks, forms and what
 * other commands bring, until `stop` is called.
 *
 * Throws `StorageError`, with the trouble `owned` where another process is the host already, and `UsageError` where it cannot listen.
 *
 * @example
 * ```ts
 * import { type HostOptions, startHost } from "@msp/cli";
 *
 * declare const options: HostOptions;
 * const host = await startHost({ ...options, file: "runs.sqlite", log: ({ text }) => console.log(text) });
 * console.log("Commands reach it at", host.socket);
 * process.once("SIGTERM", () => host.stop());
 * await host.ended;
 * ```
 */
export async function startHost(options: HostOptions): Promise<Host & HostAddresses> {
  const host = await openHost(options);
  return { ...host, ...(await host.begin()) };
}
