import type { Json } from "@msp/workflows";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import { outageTitle } from "./outage-title.ts";

/** Takes over the ticket that the monitoring has opened. */
export const adoptTicket = ({ autotask }: Sandbox): Json => {
  const [ticket] = autotask.state.find("Tickets", { title: outageTitle });
  return { entry: { kind: "adopt", ticketId: String(ticket?.id) } };
};
