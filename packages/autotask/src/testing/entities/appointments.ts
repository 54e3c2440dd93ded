import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** One resource's own calendar. */
export const appointments = defineEntity({
  name: "Appointments",
  type: "Appointment",
  firstId: 1_200_001,
  root: ["create", "update", "delete"],
  fields: {
    createDateTime: field.datetime({ readOnly: true }),
    creatorResourceID: field.integer({ readOnly: true, reference: "Resource" }),
    description: field.string({ maxLength: 8000 }),
    endDateTime: field.datetime({ required: true }),
    resourceID: field.integer({ required: true, reference: "Resource" }),
    startDateTime: field.datetime({ required: true }),
    title: field.string({ required: true, maxLength: 256 }),
    updateDateTime: field.datetime({ readOnly: true }),
  },
});
