import { acmeIds, acmeSeed, createFakeItGlue } from "@msp/it-glue/testing";
import { systemClock } from "@msp/workflows/run";

// A fake IT Glue in a process of its own, so that what is measured beside it is the client alone. The first argument is how many devices it holds besides.
const devices = Number(process.argv[2] ?? 0);
const seed = acmeSeed();
const fake = createFakeItGlue({
  clock: systemClock,
  requestsPer5Minutes: 10_000_000,
  seed: {
    ...seed,
    configurations: [
      ...(seed.configurations ?? []),
      ...Array.from({ length: devices }, (_, index) => ({
        id: String(500_000 + index),
        attributes: {
          organization_id: acmeIds.organizations.acmeDental,
          configuration_type_id: acmeIds.configurationTypes.workstation,
          configuration_status_id: acmeIds.configurationStatuses.active,
          name: `ACME-WS-${index}`,
          serial_number: `EXAMPLE${index}`,
          notes: "At the front desk, under the window.",
          archived: false,
          psa_integration: null,
        },
      })),
    ],
  },
});
const { url } = await fake.listen();
console.log(JSON.stringify({ url, apiKey: fake.credentials.apiKey }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
