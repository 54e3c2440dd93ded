import { createFakeDattoRmm } from "@msp/datto-rmm/testing";
import { systemClock } from "@msp/workflows/run";

// A fake Datto RMM in a process of its own, so that what is measured beside it is the client alone. The first argument is how many devices it holds.
const devices = Number(process.argv[2] ?? 0);
const fake = createFakeDattoRmm({
  clock: systemClock,
  limits: { reads: 10_000_000, slowsDown: false },
  seed: {
    sites: [{ uid: "s-1", name: "Acme Dental", autotaskCompanyId: "174" }],
    devices: Array.from({ length: devices }, (_, index) => ({
      uid: `d-${index}`,
      siteUid: "s-1",
      hostname: `ACME-WS-${index}`,
      lastLoggedInUser: `ACME\\person.${index}`,
      udfs: { 1: "Front desk", 5: "invented-recovery-key" },
    })),
  },
});
const { url } = await fake.listen();
console.log(JSON.stringify({ url, keys: fake.keys }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
