import { acmeSeed, type FakeSeed } from "@msp/autoelevate/testing";
import { worldCompanies } from "./world-companies.ts";
import { everyWorldDevice } from "./world-devices.ts";

const dayMs = 86_400_000;

/** The invented AutoElevate tenant: the customers and Windows machines of the invented world, linked to the service desk by its company ids. */
export function windowsElevationSeed(now: number): FakeSeed {
  const { auditLog } = acmeSeed(now);
  const stamps = { createdAt: now - 90 * dayMs, updatedAt: now - dayMs };
  const companies = Object.values(worldCompanies);
  return {
    partnerName: "Example MSP",
    ...(auditLog === undefined ? {} : { auditLog }),
    companies: companies.map(({ elevationId: id, name, companyId }) => ({
      id,
      name,
      initials: name.slice(0, 2).toUpperCase(),
      managementSystemCompanyId: String(companyId),
      ...stamps,
    })),
    locations: companies.map(({ locationId: id, elevationId: companyId, name: companyName }) => ({
      id,
      name: "Main office",
      companyId,
      companyName,
      ...stamps,
    })),
    computers: everyWorldDevice.flatMap(({ name, companyId, elevation }) => {
      const company = companies.find((one) => one.companyId === companyId);
      if (elevation === undefined || company === undefined) return [];
      return [
        {
          id: elevation.id,
          machineName: name,
          elevationMode: elevation.mode,
          companyId: company.elevationId,
          locationId: company.locationId,
          operatingSystem: { name: "Microsoft Windows 11 Pro", version: "10.0.22631" },
          lastCheckedInAt: now - 300_000,
          ...stamps,
        },
      ];
    }),
  };
}
