import { describeMailContract } from "../src/contracts/index.ts";
import { createFakeClock, createMemoryMail } from "../src/index.ts";

describeMailContract("memory", async () => {
  const clock = createFakeClock();
  const adapter = createMemoryMail({ clock, refuses: (address) => address.startsWith("nobody@") });
  return {
    adapter,
    clock,
    addresses: { taken: "dana@example.com", alsoTaken: "sam@example.com", refused: "nobody@example.com" },
    delivered: () => adapter.delivered.map((mail) => ({ ...mail, recipients: mail.accepted })),
    loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
    loseNextMail: () => adapter.failNext({ kind: "request lost" }),
  };
});
