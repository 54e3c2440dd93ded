import { defineEntity } from "../entity/define-entity.ts";

/** The recurring services an MSP sells; contracts cover them. */
export const services = defineEntity({
  name: "Services",
  verbs: ["query", "create", "update"],
  fields: {
    billingCodeID: { type: "integer", required: true, reference: "BillingCodes" },
    createDate: { type: "datetime", readOnly: true },
    creatorResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    description: { type: "string" },
    invoiceDescription: { type: "string" },
    isActive: { type: "boolean" },
    lastModifiedDate: { type: "datetime", readOnly: true },
    markupRate: { type: "double" },
    name: { type: "string", required: true },
    periodType: { type: "integer", required: true, picklist: true },
    serviceLevelAgreementID: { type: "integer" },
    unitCost: { type: "double" },
    unitPrice: { type: "double", required: true },
    updateResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    vendorCompanyID: { type: "integer", reference: "Companies" },
  },
});
