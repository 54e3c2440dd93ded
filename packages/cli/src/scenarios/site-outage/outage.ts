import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import type { Scenario } from "../scenario.ts";
import { adoptTicket } from "./adopt-ticket.ts";
import { serverGoesDown } from "./server-goes-down.ts";

/** What every scenario of an outage shares. */
export const outage = {
  workflow: "site-outage",
  input: adoptTicket,
  prepare: (sandbox: Sandbox) => serverGoesDown(sandbox),
} as const satisfies Partial<Scenario>;
