import { defineEntity } from "../entity/define-entity.ts";

/** A customer's sites. */
export const companyLocations = defineEntity({
  name: "CompanyLocations",
  verbs: ["query", "create", "update", "delete"],
  parent: { entity: "Companies", path: "Locations", field: "companyID" },
  fields: {
    address1: { type: "string" },
    address2: { type: "string" },
    alternatePhone1: { type: "string" },
    alternatePhone2: { type: "string" },
    city: { type: "string" },
    companyID: { type: "integer", required: true, readOnly: "after create", reference: "Companies" },
    countryID: { type: "integer", reference: "Countries" },
    description: { type: "string" },
    fax: { type: "string" },
    isActive: { type: "boolean" },
    isPrimary: { type: "boolean" },
    isTaxExempt: { type: "boolean" },
    name: { type: "string", required: true },
    overrideCompanyTaxSettings: { type: "boolean" },
    phone: { type: "string" },
    postalCode: { type: "string" },
    roundtripDistance: { type: "double" },
    state: { type: "string" },
    taxRegionID: { type: "integer", reference: "TaxRegions" },
  },
});
