import { acmeIds as autoelevateIds } from "@msp/autoelevate/testing";
import { acmeIds } from "@msp/autotask/testing";
import { acmeIds as itGlueIds } from "@msp/it-glue/testing";

/** The customers of the invented world, by the id each has in every service. Datto RMM's sites name the Autotask id. */
export const worldCompanies = {
  acmeDental: {
    name: "Acme Dental",
    companyId: acmeIds.companies.acmeDental,
    organizationId: itGlueIds.organizations.acmeDental,
    elevationId: autoelevateIds.companies.acmeDental,
    locationId: autoelevateIds.locations.acmeClinic,
  },
  birchLegal: {
    name: "Birch Legal",
    companyId: acmeIds.companies.birchLegal,
    organizationId: itGlueIds.organizations.birchLegal,
    elevationId: autoelevateIds.companies.birchLegal,
    locationId: autoelevateIds.locations.birchOffice,
  },
} as const;
