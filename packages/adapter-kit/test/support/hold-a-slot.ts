import { createSharedLimiter, systemClock } from "@msp/adapter-kit";

// Takes the one slot there is and keeps it until this process is killed.
const limiter = createSharedLimiter({ clock: systemClock, port: Number(process.argv[2]), perKey: { inFlight: 1 } });
await limiter.run("a", {}, () => {
  console.log("holding");
  return new Promise(() => setInterval(() => undefined, 60_000));
});
