import type { ElevationAbilities } from "../domain/elevation-abilities.ts";
import type { Devices, DevicesAbilities } from "./devices.ts";
import type { Documentation, DocumentationAbilities } from "./documentation.ts";
import type { Elevation } from "./elevation.ts";
import type { FileReputation, FileReputationAbilities } from "./file-reputation.ts";
import type { Mail, MailAbilities } from "./mail.ts";
import type { PortAdapter } from "./port-adapter.ts";
import type { Power, PowerAbilities } from "./power.ts";
import type { Ticketing, TicketingAbilities } from "./ticketing.ts";

/** The systems an action can use, by the name it asks for them. */
export interface Ports {
  readonly ticketing: Ticketing;
  readonly mail: Mail;
  readonly devices: Devices;
  readonly power: Power;
  readonly documentation: Documentation;
  readonly elevation: Elevation;
  readonly fileReputation: FileReputation;
}

/** The name of a port, as an action's `uses` lists it. */
export type PortName = keyof Ports;

/** What a host passes for each port a workflow uses: the adapters that implement them. `notConnected` stands where there is none. */
export interface PortAdapters {
  readonly ticketing: PortAdapter<Ticketing, TicketingAbilities>;
  readonly mail: PortAdapter<Mail, MailAbilities>;
  readonly devices: PortAdapter<Devices, DevicesAbilities>;
  readonly power: PortAdapter<Power, PowerAbilities>;
  readonly documentation: PortAdapter<Documentation, DocumentationAbilities>;
  readonly elevation: PortAdapter<Elevation, ElevationAbilities>;
  readonly fileReputation: PortAdapter<FileReputation, FileReputationAbilities>;
}
