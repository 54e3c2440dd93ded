import type { PortName } from "@msp/workflows/ports";
import { howToConnect } from "../doctor/how-to-connect.ts";

/** What people do in runs because no service is connected for it, as it is said before anything happens. */
export const describeUnconnected = (ports: readonly PortName[]): readonly string[] =>
  ports.map((port) => `  no service:  ${port} is not connected; people ${howToConnect[port].does}`);
