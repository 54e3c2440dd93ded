import { createFakeAutotask } from "@msp/autotask/testing";
import { systemClock } from "@msp/workflows/run";

// A fake Autotask in a process of its own, so that what is measured beside it is the client alone. The first argument is how many tickets it holds.
const tickets = Number(process.argv[2] ?? 0);
const fake = createFakeAutotask({
  clock: systemClock,
  limits: { requestsPerHour: 10_000_000, slowsDown: false },
  seed: {
    records: {
      Tickets: Array.from({ length: tickets }, (_, index) => ({
        companyID: 0,
        title: `Printer ${index} does not print`,
        description: "It makes a noise and stops.",
        status: 1,
        priority: 2,
        queueID: 5,
      })),
    },
  },
});
const { url } = await fake.listen();
console.log(JSON.stringify({ url, credentials: fake.credentials }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
