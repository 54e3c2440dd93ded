import { defineChecklist } from "@msp/workflows";

/** What has to be done so that a laptop arrives, and can be worked on when it does. */
export const workstationShipping = defineChecklist({
  id: "workstation-shipping",
  title: "Send in a workstation",
  items: {
    data: { title: "Unsaved work and backup talked over with the user", important: true },
    recoveryKey: { title: "Recovery key of the disk is on file", important: true },
    replacement: { title: "The user has something to work at meanwhile, or declined it" },
    label: { title: "Address and label sent to the user", important: true },
    packed: { title: "Packed with its charger, without private things" },
    shipped: { title: "Handed to the carrier, with tracking number", important: true, evidence: "text" },
    received: { title: "Received in the workshop, with its condition", important: true, evidence: "text" },
  },
});
