import { type AutotaskClient, type AutotaskSettings, autotask, createAutotaskClient } from "@msp/autotask";
import { type SmtpSettings, smtp, smtpEnvironment } from "@msp/smtp";
import type { Tenant } from "@msp/workflows";
import { type Clock, notConnected, type PortAdapters } from "@msp/workflows/ports";

/** The services of one provider, connected: the ports for workflows, and the Autotask client for what is not a port. */
export interface Connection {
  readonly adapters: PortAdapters;
  readonly autotask: AutotaskClient;
  /** The name of the mail server; `undefined` where none is set up. */
  readonly mailServer: string | undefined;
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
    mailServer: options.smtp.host ?? options.smtp.environment?.[smtpEnvironment.host],
    adapters: {
      ticketing: autotask({ client, tenant, clock, settings: options.autotask }),
      mail: smtp({ ...options.smtp, clock }),
      devices: notConnected("devices"),
      power: notConnected("power"),
      documentation: notConnected("documentation"),
      elevation: notConnected("elevation"),
      fileReputation: notConnected("fileReputation"),
    },
  };
}
