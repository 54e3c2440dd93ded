import { describe, expect, it } from "vitest";
import { sightingOf } from "../../src/notifications/sighting-of.ts";

const names = ["send-offboarding-form", "Send User Offboarding Form"];
const recipient = "dana.cole@acme-dental.example.com";
const mail = { template: "send user offboarding form ", recipient: "Dana.Cole@acme-dental.example.com" };
const early = "2026-11-23T14:00:00Z";
const late = "2026-11-23T14:05:00Z";

describe("what a record of mails proves", () => {
  it("is this mail when the history names it and the recipient, under any name of it", () => {
    const history = [{ ...mail, sentAt: late }];
    expect(sightingOf({ history }, { names, recipient })).toMatchObject({ seen: "this mail", mailAt: late });
  });

  it("is nothing when the mail went to others only; they are named", () => {
    const history = [{ ...mail, recipient: "alex.kim@msp.example.com", sentAt: late }];
    expect(sightingOf({ history, lastCustomerNotificationAt: late }, { names, recipient })).toMatchObject({
      seen: "nothing",
      recipients: ["alex.kim@msp.example.com"],
    });
  });

  it("is nothing when another mail went, even though the stamp moved", () => {
    const history = [{ template: "Ticket created", recipient, sentAt: late }];
    expect(sightingOf({ history, lastCustomerNotificationAt: late }, { names, recipient }).seen).toBe("nothing");
  });

  it("does not count a mail from before", () => {
    const before = { mailAt: early };
    expect(sightingOf({ history: [{ ...mail, sentAt: early }] }, { names, recipient, before }).seen).toBe("nothing");
    const again = [
      { ...mail, sentAt: late },
      { ...mail, sentAt: early },
    ];
    expect(sightingOf({ history: again }, { names, recipient, before })).toMatchObject({
      seen: "this mail",
      mailAt: late,
    });
  });

  it("is some mail when the history cannot be read and the stamp moved", () => {
    const record = { history: "no permission", lastCustomerNotificationAt: late } as const;
    expect(sightingOf(record, { names, recipient }).seen).toBe("some mail");
    expect(sightingOf(record, { names, recipient, before: { stampAt: early } }).seen).toBe("some mail");
    expect(sightingOf(record, { names, recipient, before: { stampAt: late } }).seen).toBe("nothing");
    expect(sightingOf({ history: "no permission" }, { names, recipient }).seen).toBe("nothing");
  });
});
