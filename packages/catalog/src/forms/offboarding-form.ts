import { defineForm } from "@msp/workflows";
import { OffboardingDetails } from "./offboarding-details.ts";

/** The form the customer fills in when a person leaves. */
export const offboardingForm = defineForm({
  id: "offboarding",
  title: "User offboarding form",
  answer: OffboardingDetails,
});
