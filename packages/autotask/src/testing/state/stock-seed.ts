import type { FakeSeed } from "./fake-seed.ts";

const dayMs = 86_400_000;

/** The resource behind the fake's own API user. */
export const apiResourceID = 900;

/** What every tenant is born with: the MSP as company 0, the system as resource 4, the API user and one ticket category. */
export const stockSeed: FakeSeed = {
  records: {
    Companies: [{ id: 0, companyName: "Example MSP", companyType: 1, ownerResourceID: 4, phone: "555-0100" }],
    Resources: [
      { id: 4, firstName: "Autotask", lastName: "Administrator", userName: "administrator", userType: 1 },
      { id: apiResourceID, firstName: "API", lastName: "User", userName: "api-user", userType: 17 },
    ],
    TicketCategories: [{ id: 3, name: "Standard", nickname: "STD", isGlobalDefault: true, displayColorRGB: 1 }],
  },
  categoryRules: { 3: { dueAfterMs: dayMs } },
};
