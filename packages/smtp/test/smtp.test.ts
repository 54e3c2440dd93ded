import { AuthenticationError, InvalidRequestError, UnavailableError, type WriteRequest } from "@msp/workflows/ports";
import { describe, expect, test } from "vitest";
import { smtp } from "../src/index.ts";
import { failureOf } from "./support/failure-of.ts";
import { hello, noon, startFake } from "./support/start-fake.ts";

describe("a mail", () => {
  test("arrives as plain text from the sender that is set", async () => {
    const { fake, send } = await startFake();
    await send({ ...hello, cc: ["sam@example.com"], replyTo: "help@example.com" });
    expect(fake.mails).toHaveLength(1);
    expect(fake.mails[0]).toMatchObject({
      from: "desk@example.com",
      to: ["dana@example.com", "sam@example.com"],
      subject: "Hello",
      text: "We are on it.",
      receivedAt: noon,
    });
    expect(fake.mails[0]?.headers).toMatchObject({
      from: "Acme Service Desk <desk@example.com>",
      to: "dana@example.com",
      cc: "sam@example.com",
      "reply-to": "help@example.com",
      date: "Mon, 30 Nov 2026 12:00:00 +0000",
      "content-type": "text/plain; charset=utf-8",
    });
  });

  test("carries the marker in its id and in a header of its own", async () => {
    const { fake, send } = await startFake();
    const { messageId } = await send(hello, {}, { marker: "a1b2/c3 é" });
    expect(messageId).toBe(`<a1b2%2fc3%20%c3%a9.${noon.toString(36)}.1@example.com>`);
    expect(fake.mails[0]?.messageId).toBe(messageId);
    expect(fake.mails[0]?.headers["x-msp-marker"]).toBe("a1b2%2fc3%20%c3%a9");
  });

  test("never shares its id with a mail of another marker", async () => {
    const { send } = await startFake();
    const idOf = async (marker: string) => (await send(hello, {}, { marker })).messageId;
    expect(await idOf("a/b")).not.toBe(await idOf("a%2fb"));
  });

  test("without a marker still has an id, and no marker header", async () => {
    const { fake, settings } = await startFake();
    const mail = smtp(settings).on({ notAfter: noon, beforeWrite: async () => {} });
    const { messageId } = await mail.sendMail(hello);
    expect(messageId).toBe(`<${noon.toString(36)}.1@example.com>`);
    expect(fake.mails[0]?.headers).not.toHaveProperty("x-msp-marker");
  });

  test("shows a subject as it was written, even one that looks encoded", async () => {
    const { fake, send } = await startFake();
    const subject = "Re: =?utf-8?Q?=0D=0ABcc:_eve=40example.com?=";
    await send({ ...hello, subject });
    expect(fake.mails[0]?.subject).toBe(subject);
  });

  test("goes once to somebody named twice", async () => {
    const { fake, send } = await startFake();
    const mail = {
      ...hello,
      to: ["dana@example.com", "Dana@Example.com"],
      cc: ["dana@example.com", "sam@example.com"],
    };
    expect(await send(mail)).toMatchObject({ accepted: ["dana@example.com", "sam@example.com"], refused: [] });
    expect(fake.mails[0]?.to).toEqual(["dana@example.com", "sam@example.com"]);
  });

  test("says which addresses were refused, also those put off", async () => {
    const { fake, send } = await startFake();
    fake.faults.add({ kind: "refuseRecipient", address: "sam@example.com", code: 450 });
    const result = await send({ ...hello, cc: ["sam@example.com"] });
    expect(result).toMatchObject({ accepted: ["dana@example.com"], refused: ["sam@example.com"] });
  });

  test("takes the id that a server puts in place of ours", async () => {
    const { fake, send } = await startFake();
    // Microsoft 365 names the id of the delivered copy in its last reply (vendor documentation of the client library).
    const given = "<0102@eu1.prod.outlook.com>";
    fake.faults.add({
      kind: "refuse",
      at: "mail",
      code: 250,
      text: `2.0.0 OK ${given} [Hostname=eu1.prod.outlook.com]`,
    });
    expect(await send()).toMatchObject({ messageId: given });
  });
});

describe("a mail that is not one is refused before it is announced", () => {
  test.each<[object, string]>([
    [{ to: [] }, "a mail needs at least one recipient"],
    [
      { to: ["Dana <dana@example.com>"] },
      '"Dana <dana@example.com>" is not a plain mail address such as "dana@example.com"',
    ],
    [{ cc: ["dana@"] }, '"dana@" is not a plain mail address such as "dana@example.com"'],
    [{ replyTo: "dana" }, '"dana" is not a plain mail address such as "dana@example.com"'],
    [{ to: ["zoë@example.com"] }, '"zoë@example.com" is not a plain mail address such as "dana@example.com"'],
    [
      { to: [{ address: "dana@example.com" }] },
      '{"address":"dana@example.com"} is not a plain mail address such as "dana@example.com"',
    ],
    [{ subject: "Hello\r\nBcc: sam@example.com" }, "the subject must be a single line without control characters"],
    [{ subject: 7 }, "the subject must be a single line without control characters"],
    // The mail library would read a file given in this form.
    [{ text: { path: "/etc/hostname" } }, "the text must be plain text"],
  ])("%j", async (changes, problem) => {
    const { fake, send } = await startFake();
    const announced: WriteRequest[] = [];
    const beforeWrite = async (write: WriteRequest) => void announced.push(write);
    const error = await failureOf(send({ ...hello, ...changes }, {}, { beforeWrite }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect((error as Error).message).toBe(`smtp: ${problem}. Nothing was sent; correct the mail.`);
    expect(announced).toEqual([]);
    expect(fake.connections).toBe(0);
  });
});

describe("the write that is announced", () => {
  const announced = async (mail = hello) => {
    const { send, url } = await startFake();
    const writes: WriteRequest[] = [];
    await send(mail, {}, { beforeWrite: async (write) => void writes.push(write) });
    return { write: writes[0], url };
  };

  test("shows the exact mail, and id and marker in the request alone", async () => {
    const { write, url } = await announced();
    expect(write).toEqual({
      system: "smtp",
      operation: "sendMail",
      target: "mail to dana@example.com",
      fields: { to: ["dana@example.com"], subject: "Hello", text: "We are on it." },
      request: {
        method: "SMTP",
        url,
        body: {
          from: "Acme Service Desk <desk@example.com>",
          to: ["dana@example.com"],
          subject: "Hello",
          messageId: `<marker-1.${noon.toString(36)}.1@example.com>`,
          headers: { "X-MSP-Marker": "marker-1" },
          text: "We are on it.",
        },
      },
      facts: { maxInFlightMs: 600_000, searchLagMs: 0, canMark: true, canFind: false },
    });
  });

  test("names copies and the address for answers when there are any", async () => {
    const { write } = await announced({ ...hello, cc: ["sam@example.com"], replyTo: "help@example.com" });
    const extra = { cc: ["sam@example.com"], replyTo: "help@example.com" };
    expect(write?.fields).toMatchObject(extra);
    expect(write?.request.body).toMatchObject(extra);
  });

  test("leads to no connection when it is held back", async () => {
    const { fake, send } = await startFake();
    const reason = new Error("planned only");
    expect(await failureOf(send(hello, {}, { beforeWrite: () => Promise.reject(reason) }))).toBe(reason);
    expect(fake.connections).toBe(0);
  });
});

describe("time and cancellation", () => {
  test("a mail that is late before it is sent makes no connection", async () => {
    const { fake, send, url } = await startFake();
    const error = await failureOf(send(hello, {}, { notAfter: noon - 1 }));
    expect(error).toBeInstanceOf(UnavailableError);
    expect((error as Error).message).toBe(`${url}: the time in which this mail may leave is over; nothing was sent.`);
    expect(fake.connections).toBe(0);
  });

  test("a mail that becomes late while connecting is not handed over", async () => {
    const { fake, send } = await startFake();
    const clock = { now: () => (fake.connections === 0 ? noon : noon + 60_001) };
    expect(await failureOf(send(hello, { clock }))).toBeInstanceOf(UnavailableError);
    expect(fake.connections).toBe(1);
    expect(fake.mails).toEqual([]);
  });

  test("a cancelled call sends nothing and throws the reason", async () => {
    const { fake, send } = await startFake();
    const reason = new Error("cancelled");
    expect(await failureOf(send(hello, {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(fake.mails).toEqual([]);
  });

  test("a call cancelled while connecting sends nothing and throws the reason", async () => {
    const { fake, send } = await startFake();
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const clock = {
      now: () => {
        // Asked again when the server wants the mail: cancel while that answer is on its way.
        if (fake.connections > 0) controller.abort(reason);
        return noon;
      },
    };
    expect(await failureOf(send(hello, { clock }, { signal: controller.signal }))).toBe(reason);
    expect(fake.mails).toEqual([]);
  });
});

describe("settings", () => {
  test("come from the environment where the code gives none, when a mail is sent", async () => {
    const { fake, settings } = await startFake();
    const environment: { [name: string]: string } = {};
    const mail = smtp({ environment }).on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} });
    Object.assign(environment, {
      MSP_SMTP_HOST: settings.host,
      MSP_SMTP_PORT: String(settings.port),
      MSP_SMTP_USER: settings.user,
      MSP_SMTP_PASSWORD: ` ${settings.password}\n`,
      MSP_SMTP_FROM: '"Desk, Acme" <desk@example.com>',
    });
    await mail.sendMail(hello);
    expect(fake.mails[0]?.headers.from).toBe('"Desk, Acme" <desk@example.com>');
  });

  const one = "Pass `%s` in the settings or set the environment variable";
  test.each([
    [{ host: undefined }, `smtp: the mail server is not known. ${one.replace("%s", "host")} MSP_SMTP_HOST.`],
    [
      { host: "smtp://desk:hunter2@mail.example.com" },
      `smtp: the host must be a bare name or address such as "mail.example.com". ${one.replace("%s", "host")} MSP_SMTP_HOST.`,
    ],
    [
      { port: 70_000 },
      `smtp: the port must be a whole number from 1 to 65535. ${one.replace("%s", "port")} MSP_SMTP_PORT.`,
    ],
    [{ from: undefined }, `smtp: the sender is not known. ${one.replace("%s", "from")} MSP_SMTP_FROM.`],
    [
      { from: "Acme <desk>" },
      `smtp: "Acme <desk>" is not a sender. Write it as "Acme Service Desk <desk@example.com>". ${one.replace("%s", "from")} MSP_SMTP_FROM.`,
    ],
    [
      { from: "Acme\r\nBcc: sam@example.com <desk@example.com>" },
      `smtp: "Acme\\r\\nBcc: sam@example.com <desk@example.com>" is not a sender. Write it as "Acme Service Desk <desk@example.com>". ${one.replace("%s", "from")} MSP_SMTP_FROM.`,
    ],
  ])("%j is refused before anything is announced", async (changes, message) => {
    const { send } = await startFake();
    let isAnnounced = false;
    const beforeWrite = async () => {
      isAnnounced = true;
    };
    const error = await failureOf(send(hello, changes, { beforeWrite }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect((error as Error).message).toBe(message);
    expect(isAnnounced).toBe(false);
  });

  test("half a login is refused", async () => {
    const { send } = await startFake();
    const withoutPassword = await failureOf(send(hello, { password: undefined }));
    expect(withoutPassword).toBeInstanceOf(AuthenticationError);
    expect((withoutPassword as Error).message).toBe(
      "smtp: a user is given, but no password. Pass `password` in the settings or set the environment variable MSP_SMTP_PASSWORD, or leave out both for a server that asks nobody.",
    );
    expect(await failureOf(send(hello, { user: undefined }))).toMatchObject({
      message: expect.stringMatching(/^smtp: a password is given, but no user\. /),
    });
  });

  test("a server that asks nobody needs no login", async () => {
    const { fake, send } = await startFake({ credentials: "nobody" });
    await send();
    expect(fake.mails).toHaveLength(1);
  });

  test("mail leaves only for the domains that are allowed", async () => {
    const { fake, send } = await startFake();
    const allowedRecipientDomains = ["Example.com"];
    await send({ ...hello, to: ["dana@EXAMPLE.com"] }, { allowedRecipientDomains });
    const error = await failureOf(send({ ...hello, cc: ["sam@mail.example.com"] }, { allowedRecipientDomains }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect((error as Error).message).toBe(
      "smtp: mail may not go to sam@mail.example.com: the settings allow Example.com. Nothing was sent; correct the mail.",
    );
    expect(await failureOf(send(hello, { allowedRecipientDomains: [] }))).toMatchObject({
      message: expect.stringContaining("the settings allow no domain at all"),
    });
    expect(fake.mails).toHaveLength(1);
  });
});
