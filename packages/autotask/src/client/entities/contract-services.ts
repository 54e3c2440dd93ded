import { defineEntity } from "../entity/define-entity.ts";

/** The services a contract covers. */
export const contractServices = defineEntity({
  name: "ContractServices",
  verbs: ["query", "create", "update"],
  parent: { entity: "Contracts", path: "Services", field: "contractID" },
  fields: {
    contractID: { type: "integer", required: true, readOnly: "after create", reference: "Contracts" },
    internalCurrencyAdjustedPrice: { type: "double", readOnly: true },
    internalCurrencyUnitPrice: { type: "double", readOnly: true },
    internalDescription: { type: "string" },
    invoiceDescription: { type: "string" },
    quoteItemID: { type: "long" },
    serviceID: { type: "integer", required: true, readOnly: "after create", reference: "Services" },
    unitCost: { type: "double" },
    unitPrice: { type: "double" },
  },
});
