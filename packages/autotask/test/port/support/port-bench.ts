import { type AutotaskSettings, autotask } from "@msp/autotask";
import {
  acmeIds,
  acmeSeed,
  createFakeAutotask,
  type FakeAutotask,
  type FakeAutotaskOptions,
} from "@msp/autotask/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";
import { type RecordingCallOptions, recordingCall } from "@msp/testing/contracts";
import { type Bindings, defineTenant, type Json } from "@msp/workflows";

/** Stable ids for the invented tenant. "Waiting Customer" is left out on purpose. */
export const acmeBindings = {
  category: {
    "administrative-change": { label: "Administrative Changes", aliases: ["Administrative Change/Request"] },
    standard: { label: "Standard" },
  },
  status: {
    new: { label: "New" },
    "in-progress": { label: "in progress " },
    complete: { label: "Complete", externalId: 5 },
  },
  priority: { medium: { label: "Medium" }, high: { label: "High", externalId: "1" } },
  queue: { administration: { label: "Administration" }, "client-portal": { label: "Client Portal" } },
  notification: {
    "send-offboarding-form": {
      label: "[External] Send User Offboarding Form to ticket contact",
      channel: "service rule",
      trigger: { userDefinedField: "MSP Workflow", value: "offboarding-form" },
    },
    "call-back": { label: "We will call you back", channel: "person" },
  },
} as const satisfies Bindings;

/** A tenant with these bindings and this setup of Autotask. */
export const tenantWith = (bindings: Bindings = acmeBindings, setup: { readonly [name: string]: Json } = {}) =>
  defineTenant({ id: "example-msp", title: "Example MSP", bindings, policies: { autotask: setup } });

/** Credentials of a fake as settings. */
export const settingsOf = ({ fetch, credentials }: FakeAutotask, clock: FakeClock): AutotaskSettings => ({
  ...credentials,
  fetch,
  clock,
  environment: {},
});

/** The port over a fake with the invented tenant, on a clock of the test's own. */
export function portBench(
  options: {
    readonly bindings?: Bindings;
    readonly setup?: { readonly [name: string]: Json };
    readonly fake?: Partial<FakeAutotaskOptions>;
    readonly settings?: Partial<AutotaskSettings>;
  } = {},
) {
  const clock = createFakeClock();
  const fake = createFakeAutotask({ clock, seed: acmeSeed(), ...options.fake });
  const tenant = tenantWith(options.bindings, options.setup);
  const settings = { ...settingsOf(fake, clock), ...options.settings };
  const adapter = autotask({ tenant, settings });
  const on = (callOptions: RecordingCallOptions = { marker: "msp-1" }) => {
    const call = recordingCall({ notAfter: clock.now() + 60_000, ...callOptions });
    return { ticketing: adapter.on(call), call };
  };
  return { clock, fake, tenant, settings, adapter, on, ...on() };
}

/** A ticket draft that Autotask takes. */
export const acmeDraft = {
  companyId: String(acmeIds.companies.acmeDental),
  title: "Remove Sam Porter",
  category: "administrative-change",
  status: "new",
  priority: "medium",
  queue: "administration",
  contactId: String(acmeIds.contacts.officeManager),
};
