import type { Device, DeviceAlert, Ticket } from "@msp/workflows";

/** An alert with what is known around it. */
export interface AlertStory {
  readonly alert: DeviceAlert;
  /** The company in the service desk's ids: of the ticket, else of the device's site. */
  readonly companyId: string;
  /** The ticket the monitoring system opened for it, where it did. */
  readonly ticket?: Ticket | undefined;
  readonly device?: Device | undefined;
}
