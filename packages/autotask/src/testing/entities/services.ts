import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** The catalogue of recurring services. */
export const services = defineEntity({
  name: "Services",
  type: "Service",
  firstId: 801,
  root: ["create", "update"],
  fields: {
    billingCodeID: field.integer({ required: true, reference: "BillingCode" }),
    createDate: field.datetime({ readOnly: true }),
    creatorResourceID: field.integer({ readOnly: true }),
    description: field.string(),
    invoiceDescription: field.string(),
    isActive: field.boolean({ initially: true }),
    lastModifiedDate: field.datetime({ readOnly: true }),
    markupRate: field.double(),
    name: field.string({ required: true }),
    periodType: field.integer({ required: true, picklist: [] }),
    serviceLevelAgreementID: field.integer(),
    unitCost: field.double(),
    unitPrice: field.double({ required: true }),
    updateResourceID: field.integer({ readOnly: true }),
    vendorCompanyID: field.integer(),
  },
});
