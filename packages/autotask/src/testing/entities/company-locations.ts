import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Sites of a company. */
export const companyLocations = defineEntity({
  name: "CompanyLocations",
  type: "CompanyLocation",
  firstId: 5_001,
  child: { of: "Companies", segment: "Locations", key: "companyID", verbs: ["create", "update", "delete"] },
  fields: {
    address1: field.string(),
    address2: field.string(),
    alternatePhone1: field.string(),
    alternatePhone2: field.string(),
    city: field.string(),
    companyID: field.integer({ required: true, readOnly: "afterCreate", reference: "Company", indexed: true }),
    countryID: field.integer({ reference: "Country" }),
    description: field.string(),
    fax: field.string(),
    isActive: field.boolean({ initially: true }),
    isPrimary: field.boolean(),
    isTaxExempt: field.boolean(),
    name: field.string({ required: true }),
    overrideAccountTaxSettings: field.boolean(),
    overrideCompanyTaxSettings: field.boolean(),
    phone: field.string(),
    postalCode: field.string(),
    roundtripDistance: field.double(),
    state: field.string(),
    taxRegionID: field.integer(),
  },
});
