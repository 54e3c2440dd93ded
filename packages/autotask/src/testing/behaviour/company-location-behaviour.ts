import type { Behaviour } from "./behaviour.ts";

/** Sites of a company: the first is the primary one, there is one of that kind, and it cannot go. */
export const companyLocationBehaviour: Behaviour = {
  prepare({ tenant, values }) {
    const sites = tenant.database.table("CompanyLocations").idsWhere("companyID", values.companyID ?? null);
    values.isPrimary ??= sites.size === 0;
  },
  check: ({ before, values }) =>
    before?.values.isPrimary === true && values.isPrimary !== true
      ? ["A company needs a primary location. Make another one primary instead."]
      : [],
  checkDelete: ({ before }) =>
    before?.values.isPrimary === true ? ["The primary location of a company cannot be deleted."] : [],
  committed({ tenant, verb, id, values }) {
    if (verb === "delete" || values.isPrimary !== true) return;
    const sites = tenant.database.table("CompanyLocations");
    for (const site of sites.rowsWhere("companyID", values.companyID ?? null)) {
      if (site.id !== id && site.values.isPrimary === true) sites.patch(site.id, { isPrimary: false });
    }
  },
};
