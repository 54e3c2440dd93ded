import { type AutotaskClient, type AutotaskSettings, autotask, createAutotaskClient } from "@msp/autotask";
import { type SmtpSettings, smtp } from "@msp/smtp";
import type { Tenant } from "@msp/workflows";
import type { Clock, PortAdapters } from "@msp/workflows/ports";

/** The services of one provider, connected: the ports for workflows, and the Autotask client for what is not a port. */
export interface Connection {
  readonly adapters: PortAdapters;
  readonly autotask: AutotaskClient;
}

/** Connects to the services. Nothing is sent yet: credentials are read when they are first needed. */
export function connect(options: {
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  readonly autotask: AutotaskSettings;
  readonly smtp: SmtpSettings;
}): Connection {
  const { tenant, clock } = options;
  const client = createAutotaskClient({ ...options.autotask, clock });
  return {
    autotask: client,
    adapters: { ticketing: autotask({ client, settings: options.autotask, tenant, clock }), mail: smtp({ ...options.smtp, clock }) },
  };
}
