import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { companies, locations, computers } = acmeIds;
const dayMs = 86_400_000;

/**
 * The Windows machines of the invented tenant, as of an instant (milliseconds since 1970): Acme Dental and Birch Legal, each with a machine called FRONT-01,
 * because names repeat between customers.
 */
export const acmeSeed = (now: number): FakeSeed => {
  const stamps = { createdAt: now - 90 * dayMs, updatedAt: now - dayMs };
  const windows = { name: "Microsoft Windows 11 Pro", version: "10.0.22631" };
  const seen = { operatingSystem: windows, lastCheckedInAt: now - 300_000, ...stamps };
  const acme = { companyId: companies.acmeDental, locationId: locations.acmeClinic };
  const birch = { companyId: companies.birchLegal, locationId: locations.birchOffice };
  return {
    partnerName: "Example MSP",
    companies: [
      // Where nobody supplies the PSA's id, the service puts the name in its place.
      {
        id: companies.acmeDental,
        name: "Acme Dental",
        initials: "AD",
        managementSystemCompanyId: "Acme Dental",
        ...stamps,
      },
      { id: companies.birchLegal, name: "Birch Legal", initials: "BL", managementSystemCompanyId: "174", ...stamps },
    ],
    locations: [
      {
        id: locations.acmeClinic,
        name: "Clinic",
        companyId: companies.acmeDental,
        companyName: "Acme Dental",
        ...stamps,
      },
      {
        id: locations.birchOffice,
        name: "Office",
        companyId: companies.birchLegal,
        companyName: "Birch Legal",
        ...stamps,
      },
    ],
    computers: [
      { id: computers.frontDesk, machineName: "FRONT-01", elevationMode: "live", ...acme, ...seen },
      { id: computers.xRay, machineName: "XRAY-01", elevationMode: "audit", ...acme, ...seen },
      { id: computers.birchFrontDesk, machineName: "FRONT-01", elevationMode: "live", ...birch, ...seen },
      {
        id: computers.storage,
        machineName: "STORE-01",
        elevationMode: "live",
        ...acme,
        ...seen,
        lastCheckedInAt: now - 45 * dayMs,
      },
    ],
    auditLog: [
      {
        id: "a0000000-0000-4000-8000-000000000001",
        action: "users.updated",
        entityType: "users",
        entityId: "a0000000-0000-4000-8000-00000000000a",
        actor: { id: "a0000000-0000-4000-8000-00000000000b", type: "human", name: "Robin Technician" },
        occurredAt: now - dayMs,
        diff: { before: { role: "L1" }, after: { role: "L2" } },
      },
    ],
  };
};
