import type {
  Appointment,
  Attachment,
  ConfigurationItem,
  ContractService,
  Service,
  ServiceCall,
  TicketEvent,
  TimeEntry,
} from "@msp/workflows";
import type { MemorySeed } from "./memory-seed.ts";
import { Records } from "./records.ts";

/** What a service desk in memory keeps besides tickets, companies and people. */
export interface DeskRecords {
  readonly serviceCalls: Records<ServiceCall>;
  readonly appointments: Records<Appointment>;
  readonly services: Records<Service>;
  readonly contractServices: Records<ContractService>;
  readonly configurationItems: Records<ConfigurationItem>;
  readonly files: Records<Attachment & { readonly content: Uint8Array }>;
  readonly timeEntries: Records<TimeEntry>;
  readonly history: Records<TicketEvent & { readonly ticketId: string }>;
}

/** The records a seed begins with. */
export const createDeskRecords = (system: string, { services, configurationItems }: MemorySeed): DeskRecords => ({
  serviceCalls: new Records(system, "service call"),
  appointments: new Records(system, "appointment"),
  services: new Records<Service>(
    system,
    "service",
    services?.map((service) => ({ isActive: true, ...service })),
  ),
  contractServices: new Records(system, "contract service"),
  configurationItems: new Records<ConfigurationItem>(
    system,
    "configuration item",
    configurationItems?.map((item) => ({ isActive: true, ...item })),
  ),
  files: new Records(system, "attachment"),
  timeEntries: new Records(system, "time entry"),
  history: new Records(system, "history entry"),
});
