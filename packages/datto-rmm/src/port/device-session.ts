import { type Call, type DevicesAbilities, UnavailableError, type WriteRequest } from "@msp/workflows/ports";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";
import type { Device } from "../client/entities/device.ts";
import type { Site } from "../client/entities/site.ts";
import type { ReadRequestOptions, WriteRequestOptions } from "../client/requests/request-options.ts";
import { dattoRmmOperations } from "./datto-rmm-operations.ts";
import type { DeviceComponents } from "./device-components.ts";

/** What a write means; the request itself is added by the client. */
export type DeviceMeaning = Pick<WriteRequest, "target" | "fields" | "prior"> & {
  readonly operation: keyof typeof dattoRmmOperations;
  /** The site whose customer is concerned. */
  readonly siteUid: string | null;
};

/** One call of the port. */
export interface DeviceSession {
  readonly client: DattoRmmClient;
  readonly components: DeviceComponents;
  readonly abilities: DevicesAbilities;
  /** Where retired devices are set aside. */
  readonly retiredSiteUid: string | undefined;
  readonly marker: string | undefined;
  readonly reading: ReadRequestOptions;
  /** An answer about another device is none: company, online and restart are believed of exactly this one. */
  device(deviceUid: string): Promise<Device>;
  /** The sites that are linked to a company, by the integration's own id. A similar name proves nothing. The list is read once. */
  sitesOf(companyId: string): Promise<readonly Site[]>;
  /** The service desk's company of a site; each site is read once. */
  companyOf(siteUid: string | null): Promise<string | null>;
  /** The options of the one request that writes: the call hears of it right before it leaves. */
  announcing(meaning: DeviceMeaning): Promise<WriteRequestOptions>;
}

/** Binds a client and its setup to one call. */
export function createDeviceSession(
  setup: Pick<DeviceSession, "client" | "components" | "abilities" | "retiredSiteUid">,
  call: Call,
): DeviceSession {
  const { client } = setup;
  const reading = { notAfter: call.notAfter, signal: call.signal };
  const companies = new Map<string, Promise<string | null>>();
  let everySite: Promise<readonly Site[]> | undefined;

  async function sitesOf(companyId: string): Promise<readonly Site[]> {
    // An empty id is what a site without a link may have, so it is nobody's.
    if (companyId === "") return [];
    everySite ??= client.account.sites(reading).all();
    return (await everySite).filter((site) => site.autotaskCompanyId === companyId);
  }

  async function companyOf(siteUid: string | null): Promise<string | null> {
    if (siteUid === null) return null;
    const read = () => client.sites.get(siteUid, reading).then(({ autotaskCompanyId }) => autotaskCompanyId || null);
    const company = companies.get(siteUid) ?? read();
    companies.set(siteUid, company);
    return company;
  }

  return {
    ...setup,
    reading,
    marker: call.marker,
    async device(deviceUid) {
      const device = await client.devices.get(deviceUid, reading);
      if (device.uid.toLowerCase() === deviceUid.toLowerCase()) return device;
      throw new UnavailableError(
        `datto-rmm: asked for device ${deviceUid}, it answered about ${device.uid}. Nothing follows from that; ask again later.`,
        { system: "datto-rmm", operation: "read the device" },
      );
    },
    sitesOf,
    companyOf,
    async announcing({ siteUid, operation, ...meaning }) {
      const company = await companyOf(siteUid);
      return {
        ...reading,
        beforeWrite: (request) =>
          call.beforeWrite({
            system: "datto-rmm",
            operation,
            ...meaning,
            ...(company === null ? {} : { company }),
            request,
            facts: dattoRmmOperations[operation],
          }),
      };
    },
  };
}
