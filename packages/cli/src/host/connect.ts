import type { AdminByRequestClient } from "@msp/admin-by-request";
import { type AutotaskClient, type AutotaskSettings, autotask, createAutotaskClient } from "@msp/autotask";
import type { DattoRmmClient } from "@msp/datto-rmm";
import { type SmtpSettings, smtp, smtpEnvironment } from "@msp/smtp";
import type { Tenant } from "@msp/workflows";
import type { Clock, PortAdapters } from "@msp/workflows/ports";
import type { Environment } from "../command-context.ts";
import { connectDevices, type DevicesSettings } from "./services/connect-devices.ts";
import { connectDocumentation, type DocumentationSettings } from "./services/connect-documentation.ts";
import { connectElevation, type ElevationSettings } from "./services/connect-elevation.ts";
import { connectFileReputation, type FileReputationSettings } from "./services/connect-file-reputation.ts";
import { connectPower, type PowerUnits } from "./services/connect-power.ts";
import type { ConnectedService } from "./services/connected-service.ts";

/** The services of one provider, connected: the ports for workflows, and the Autotask client for what is not a port. */
export interface Connection {
  readonly adapters: PortAdapters;
  readonly autotask: AutotaskClient;
  /** The name of the mail server; `undefined` where none is set up. */
  readonly mailServer: string | undefined;
  /** What is connected besides service desk and mail. Where a port has none here, `notConnected` stands in `adapters`. */
  readonly services: readonly ConnectedService[];
  /** Clients of what is connected, for what is not a port: webhooks are confirmed with them. */
  readonly clients: {
    readonly dattoRmm?: DattoRmmClient | undefined;
    readonly adminByRequest?: AdminByRequestClient | undefined;
  };
  /** Logs out where something was logged in to. */
  disconnect(): Promise<void>;
}

/** Which services are connected, and how. Left out is what nobody set up, unless a variable of the environment names it. */
export interface ServiceSettings extends ElevationSettings {
  readonly autotask: AutotaskSettings;
  readonly smtp: SmtpSettings;
  readonly dattoRmm?: DevicesSettings | undefined;
  readonly itGlue?: DocumentationSettings | undefined;
  readonly power?: PowerUnits | undefined;
  readonly virustotal?: FileReputationSettings | undefined;
}

/** Connects to the services. Nothing is sent yet: credentials are read when they are first needed. */
export function connect(
  options: ServiceSettings & {
    readonly tenant: Tenant<never>;
    readonly clock: Clock;
    /** Where what the settings leave out is looked up, for services besides Autotask and mail. Default: nowhere. */
    readonly environment?: Environment;
  },
): Connection {
  const { tenant, clock, environment = {} } = options;
  const client = createAutotaskClient({ ...options.autotask, clock });
  const surroundings = { clock, environment };
  const { devices, services: monitoring, client: dattoRmm } = connectDevices(options.dattoRmm, surroundings);
  const { power, services: feeding, close: disconnect } = connectPower(options.power, surroundings);
  const { documentation, services: documenting } = connectDocumentation(options.itGlue, surroundings);
  const {
    elevation,
    services: deciding,
    adminByRequestClient: adminByRequest,
  } = connectElevation(options, surroundings);
  const { fileReputation, services: judging } = connectFileReputation(options.virustotal, surroundings);
  return {
    autotask: client,
    mailServer: options.smtp.host ?? options.smtp.environment?.[smtpEnvironment.host],
    services: [...monitoring, ...feeding, ...documenting, ...deciding, ...judging],
    clients: { dattoRmm, adminByRequest },
    disconnect,
    adapters: {
      ticketing: autotask({ client, tenant, clock, settings: options.autotask }),
      mail: smtp({ ...options.smtp, clock }),
      devices,
      power,
      documentation,
      elevation,
      fileReputation,
    },
  };
}
