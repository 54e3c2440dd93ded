import { describe, expect, it } from "vitest";
import { createOutageOffice } from "../support/create-outage-office.ts";

const known = "We know of an outage at your site";

describe("in business hours", () => {
  it("tells a customer once that nobody has told yet, and adopts the ticket by making it critical", async () => {
    const office = await createOutageOffice();
    await office.until(15);
    expect(office.mails()).toMatchObject([{ minute: 10, subject: expect.stringContaining(known) }]);
    expect((await office.look.getTicket("950")).priority.id).toBe("critical");
    expect(await office.noteTitled("The customer knows of the outage")).toMatchObject([
      { visibility: "internal", text: expect.stringContaining("Told by us") },
    ]);
  });
});
