import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { inspect } from "node:util";
import { SystemError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { SMTPServer } from "smtp-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { createSmtpClient, type SmtpSettings } from "../src/index.ts";
import type { SmtpFault } from "../src/testing/index.ts";
import { failureOf } from "./support/failure-of.ts";
import { hello, startFake } from "./support/start-fake.ts";

/** The class of an error and its message, with the server's address written as `server`. */
const summary = (error: unknown, url: string) =>
  SystemError.is(error) ? `${error.name}: ${error.message.replaceAll(url, "server")}` : inspect(error);

describe("before the mail has begun to leave, surely nothing was sent", () => {
  test.each<[string, SmtpFault, string]>([
    [
      "a server that is closing",
      { kind: "refuse", at: "connection", code: 421, text: "Too busy" },
      "UnavailableError: server does not take the mail for now; nothing was sent. Try again later. It said: 421 Too busy",
    ],
    [
      "a server that turns us away",
      { kind: "refuse", at: "connection", code: 554, text: "No service for you" },
      "UnavailableError: server could not be reached, or ended the connection (EPROTOCOL). Check host and port, or try again later; nothing was sent. It said: 554 No service for you",
    ],
    [
      "a login that cannot be checked now",
      { kind: "refuse", at: "login", code: 454, text: "Temporary failure" },
      "UnavailableError: server does not take the mail for now; nothing was sent. Try again later. It said: 454 Temporary failure",
    ],
    [
      "a login that is not strong enough",
      { kind: "refuse", at: "login", code: 534, text: "Use an app password" },
      "AuthenticationError: server refused the login of desk@example.com. Correct the user or the password; nothing was sent. It said: 534 Use an app password",
    ],
    [
      "a sender that is not ours",
      { kind: "refuse", at: "sender", code: 550, text: "Not your address" },
      "PermissionError: server does not let this account send as the sender that is set; nothing was sent. Change the sender or have it allowed. It said: 550 Not your address",
    ],
    [
      "a mail that is too large",
      { kind: "refuse", at: "sender", code: 552, text: "Too large" },
      "InvalidRequestError: server: the mail is larger than the server takes; nothing was sent. Shorten it. It said: 552 Too large",
    ],
    [
      "addresses that do not exist",
      { kind: "refuseEveryRecipient" },
      "InvalidRequestError: server refused every recipient (dana@example.com, sam@example.com); nothing was sent. Correct the addresses. It said: 550 No mailbox here by that name: sam@example.com",
    ],
    [
      "greylisting",
      { kind: "greylist" },
      "UnavailableError: server does not take the mail for now for dana@example.com, sam@example.com; nothing was sent. Try again later. It said: 450 Greylisted, please come back later",
    ],
    [
      "a mail whose content is refused",
      { kind: "refuse", at: "mail", code: 554, text: "Looks like spam" },
      "InvalidRequestError: server refused the mail; nothing was sent. Change it. It said: 554 Looks like spam",
    ],
    [
      "a mail whose content is put off",
      { kind: "refuse", at: "mail", code: 451, text: "Scanner is down" },
      "UnavailableError: server does not take the mail for now; nothing was sent. Try again later. It said: 451 Scanner is down",
    ],
  ])("%s", async (_, fault, expected) => {
    const { fake, send, url } = await startFake();
    const everyone = { ...hello, to: ["dana@example.com", "sam@example.com"] };
    fake.faults.add(fault);
    expect(summary(await failureOf(send(everyone)), url)).toBe(expected);
    expect(fake.mails).toEqual([]);
    // The fault is used up: nothing about the adapter is broken.
    await send(everyone);
    expect(fake.mails).toHaveLength(1);
  });

  test("one address put off among refused ones is worth another try", async () => {
    const { fake, send } = await startFake();
    fake.faults.add({ kind: "refuseRecipient", address: "dana@example.com", code: 451 });
    fake.faults.add({ kind: "refuseRecipient", address: "sam@example.com" });
    expect(await failureOf(send({ ...hello, cc: ["sam@example.com"] }))).toBeInstanceOf(UnavailableError);
  });

  test("nobody listens", async () => {
    const { send } = await startFake();
    // Port 1 of this machine serves nothing.
    const error = await failureOf(send(hello, { port: 1 }));
    expect(summary(error, "smtp://127.0.0.1:1")).toBe(
      "UnavailableError: server could not be reached, or ended the connection (ECONNREFUSED). Check host and port, or try again later; nothing was sent.",
    );
  });

  test("the host has no address", async () => {
    const { send } = await startFake();
    const error = await failureOf(
      send(hello, { host: "mail.invalid", allowUnencrypted: true, timeouts: { connectMs: 500 } }),
    );
    expect(error).toBeInstanceOf(UnavailableError);
    expect((error as Error).message).toMatch(/^smtp:\/\/mail\.invalid:\d+ (has no address|did not answer in time) /);
  });

  test("the server cannot encrypt, but must", async () => {
    const { fake, send, url } = await startFake();
    expect(summary(await failureOf(send(hello, { allowUnencrypted: false })), url)).toMatch(
      /^UnavailableError: server could not be spoken to in encrypted form\. Check the port, or allow an unencrypted connection/,
    );
    expect(fake.mails).toEqual([]);
  });

  test("the server's certificate is not trusted", async () => {
    const { send } = await startFake();
    // The library's own certificate, which no computer trusts.
    const server = new SMTPServer({ secure: true, logger: false });
    server.on("error", () => {});
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
    const { port } = server.server.address() as AddressInfo;
    const error = await failureOf(send(hello, { port, secure: true }));
    expect(summary(error, `smtps://127.0.0.1:${port}`)).toMatch(
      /^UnavailableError: server has a certificate that is not trusted \([A-Z_]+\)\. Use the name the certificate is for/,
    );
  });

  test("the server never speaks", async () => {
    const { send } = await startFake();
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const error = await failureOf(send(hello, { port, timeouts: { connectMs: 50 } }));
    expect(summary(error, `smtp://127.0.0.1:${port}`)).toBe(
      "UnavailableError: server did not answer in time (GREETING_TIMEOUT). Check host, port and firewall, or try again later; nothing was sent.",
    );
  });

  test("the server does not speak first as encrypted ones do", async () => {
    const { send } = await startFake();
    expect(await failureOf(send(hello, { secure: true }))).toBeInstanceOf(UnavailableError);
  });
});

describe("logins", () => {
  test("a wrong password", async () => {
    const { send, url } = await startFake();
    expect(summary(await failureOf(send(hello, { password: "wrong" })), url)).toBe(
      "AuthenticationError: server refused the login of desk@example.com. Correct the user or the password; nothing was sent. It said: 535 Authentication credentials invalid",
    );
  });

  test("a server that wants a login", async () => {
    const { send, url } = await startFake();
    expect(summary(await failureOf(send(hello, { user: undefined, password: undefined })), url)).toMatch(
      /^AuthenticationError: server wants a login\. Set a user and a password\. It said: 530 /,
    );
  });

  test("a server that offers none", async () => {
    const { send, url } = await startFake({ credentials: "nobody" });
    expect(summary(await failureOf(send(hello, { user: "desk", password: "unused" })), url)).toBe(
      "AuthenticationError: server offers no login, but a user and password are set. Leave both out, or use the port that takes logins (usually 587 or 465).",
    );
  });

  test("never show the password, even when the server repeats it", async () => {
    const { fake, send, settings } = await startFake();
    const password = "hunter2 & co";
    const base64 = Buffer.from(password).toString("base64");
    const token = Buffer.from(`\0${settings.user}\0${password}`).toString("base64");
    fake.faults.add({ kind: "refuse", at: "login", code: 535, text: `No: ${password} ${base64} ${token}` });
    const error = await failureOf(send(hello, { password }));
    expect(error).toMatchObject({
      vendorText: expect.stringMatching(/^535 No: \[secret\] \[secret\]=* \[secret\]=*$/),
    });
    const shown = [
      inspect(error, { depth: null, showHidden: true }),
      JSON.stringify(error),
      String((error as Error).stack),
    ].join();
    for (const secret of [password, base64, token]) expect(shown).not.toContain(secret);
  });

  test("are not shown by the client either", () => {
    const settings: SmtpSettings = { host: "mail.example.com", user: "desk", password: "hunter2" };
    expect(inspect(createSmtpClient(settings), { depth: null, showHidden: true })).not.toContain("hunter2");
    expect(createSmtpClient(settings).url).toBe("smtp://mail.example.com:587");
    expect(createSmtpClient({ ...settings, secure: true }).url).toBe("smtps://mail.example.com:465");
    expect(createSmtpClient({ ...settings, host: "::1", port: 465 }).url).toBe("smtps://[::1]:465");
  });

  test("can be checked without sending", async () => {
    const { fake, settings } = await startFake();
    await createSmtpClient(settings).checkConnection();
    expect(await failureOf(createSmtpClient({ ...settings, password: "wrong" }).checkConnection())).toMatchObject({
      name: "AuthenticationError",
      operation: "checkConnection",
    });
    const reason = new Error("cancelled");
    expect(await failureOf(createSmtpClient(settings).checkConnection(AbortSignal.abort(reason)))).toBe(reason);
    expect(fake.mails).toEqual([]);
  });
});

describe("after the mail has begun to leave, an answer that is not heard leaves the outcome unknown", () => {
  const unknown =
    "UnknownOutcomeError: server: the mail was handed over, but the server's last word was not heard. It may have been sent: ask the recipients before sending it again.";

  test.each([
    ["the connection ends after the mail was taken", "lostAnswerAfterCommit", 1],
    ["the connection ends before the mail was taken", "lostBeforeCommit", 0],
    ["the server falls silent", "silence", 1],
  ] as const)("%s", async (_, kind, arrived) => {
    const { fake, send, url } = await startFake();
    fake.faults.add({ kind });
    // Sockets time out on the machine's clock; the greeting alone takes the fake a tenth of a second.
    const error = await failureOf(send(hello, { timeouts: { answerMs: 1_000 } }));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(summary(error, url)).toBe(unknown);
    expect(fake.mails).toHaveLength(arrived);
    expect(fake.connections).toBe(1);
  });

  test("the call is cancelled", async () => {
    const { fake, send } = await startFake();
    const controller = new AbortController();
    fake.faults.add({ kind: "silence" });
    const sent = send(hello, {}, { signal: controller.signal });
    const failure = failureOf(sent);
    while (fake.mails.length === 0) await new Promise(setImmediate);
    controller.abort(new Error("cancelled"));
    expect(await failure).toBeInstanceOf(UnknownOutcomeError);
  });
});
