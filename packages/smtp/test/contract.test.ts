import { createFakeClock } from "@msp/testing";
import { describeMailContract } from "@msp/testing/contracts";
import { smtp } from "../src/index.ts";
import { createFakeSmtp } from "../src/testing/index.ts";

describeMailContract("SMTP", async () => {
  const clock = createFakeClock();
  const fake = createFakeSmtp({ clock });
  const { host, port, close } = await fake.listen();
  fake.faults.add({ kind: "refuseRecipient", address: "nobody@example.com", times: Number.POSITIVE_INFINITY });
  return {
    adapter: smtp({ host, port, ...fake.credentials, from: "desk@example.com", clock, environment: {} }),
    clock,
    addresses: { taken: "dana@example.com", alsoTaken: "sam@example.com", refused: "nobody@example.com" },
    delivered: () => fake.mails.map(({ to, subject, text }) => ({ recipients: to, subject, text })),
    loseNextAnswer: () => fake.faults.add({ kind: "lostAnswerAfterCommit" }),
    loseNextMail: () => fake.faults.add({ kind: "lostBeforeCommit" }),
    close,
  };
});
