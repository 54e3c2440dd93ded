// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { smtp } = await load("@msp/smtp");
  const { createFakeSmtp } = await load("@msp/smtp/testing");
  const fake = createFakeSmtp({ clock: Date });
  const { host, port, close } = await fake.listen();
  const mail = smtp({ host, port, ...fake.credentials, from: "desk@example.com" });
  await mail
    .on({ marker: "packed", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} })
    .sendMail({ to: ["dana@example.com"], subject: "Packed", text: "It works." });
  assert.equal(fake.mails[0].text, "It works.");
  await close();
};
